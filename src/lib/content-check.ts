import { isMainThread } from 'node:worker_threads';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { formatProblem, type Problem } from './problems.ts';

/**
 * Makes the integration that checks a feature's part of `content/` before a build.
 *
 * `check` returns all problems that it finds in the project's folder. They are gathered from every
 * feature and stop the build together, so an author mends them in one go; warnings are printed and
 * stop nothing. In dev the problems are printed and the server starts: the page that an author is
 * writing may be broken for a while.
 */
export function contentCheck(
	feature: string,
	check: (place: ContentPlace) => Promise<{ problems: Problem[]; warnings?: Problem[] }>
): AstroIntegration {
	return {
		name: `${feature}:content-check`,
		hooks: {
			async 'astro:config:setup'({ command, config, logger }) {
				if (command !== 'dev' && command !== 'build') return;
				// A thread that sets up the config once more need not say the same again.
				if (!isMainThread) return;
				const { problems, warnings = [] } = await check(config);
				for (const warning of warnings) logger.warn(formatProblem(warning));
				found.set(feature, problems);
				inDev = command === 'dev';
			},
			// By now every feature has checked its part; Astro has not read the content yet.
			'astro:config:done'({ logger }) {
				const problems = [...found.values()].flat();
				found.clear();
				if (inDev) printProblems(problems, logger);
				else stopAt(problems);
			},
		},
	};
}

/** The project's folder, and where to keep what was worked out for the next run. */
export type ContentPlace = Pick<AstroConfig, 'root' | 'base' | 'cacheDir'>;

/** What each feature found, from its check until all features have checked. */
const found = new Map<string, Problem[]>();
let inDev = false;

function printProblems(problems: Problem[], logger: AstroIntegrationLogger): void {
	for (const problem of problems) logger.error(formatProblem(problem));
}

/** Stops a build with all that is wrong with its content; does nothing if nothing is. */
export function stopAt(problems: Problem[]): void {
	if (problems.length === 0) return;
	const count = problems.length === 1 ? '1 problem' : `${problems.length} problems`;
	const error = new AstroError(
		`The content has ${count}, so the site was not built.\n\n${problems.map(formatProblem).join('\n')}\n`,
		'Each line names the file, the line and the edit that mends it.'
	);
	// The place of this throw says nothing to an author, and Astro would print it.
	error.stack = '';
	throw error;
}
