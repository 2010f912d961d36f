import { on } from 'node:events';
import { isMainThread } from 'node:worker_threads';
import type { AstroConfig, AstroIntegration, AstroIntegrationLogger, HookParameters } from 'astro';
import { formatProblem, type Problem } from '../problems.ts';
import { startThread } from '../start-thread.ts';
import type { Found, ThreadSettings } from './check-thread.ts';
import { checking, contentChecked } from './checked.ts';
import { stopAt } from './stop-at.ts';

/**
 * Makes the integration that checks a feature's part of `content/`, in a thread beside all else.
 *
 * `program` is a module whose `checkContent` (`CheckProgram`) finds everything wrong in the project's folder.
 * Problems are gathered from every feature and stop a build together, so an author mends them in one go;
 * warnings are printed and stop nothing. In dev the problems are printed when the first page has been shown:
 * the page that an author is writing may be broken for a while.
 *
 * `take` is given what the module tells of a build afterwards; nobody waits for that but who asks for it.
 */
export function contentCheck(
	feature: string,
	program: URL,
	take?: (told: Promise<unknown>) => void
): AstroIntegration {
	let command: string;
	let config: AstroConfig;
	/** All features, for the first of them. */
	let taken: Feature[] = [];
	return {
		name: `${feature}:content-check`,
		hooks: {
			'astro:config:setup'(options) {
				command = options.command;
				// A thread that sets up the config once more need not check the same again.
				if (isMainThread) features.push({ program, logger: options.logger, take });
			},
			// By now every feature has named its part.
			'astro:config:done'(options) {
				config = options.config;
				taken = features.splice(0);
				if (command !== 'build' || taken.length === 0) return;
				const { problems, told } = checkAll(taken, config);
				const checks = problems.then(stopAt);
				for (const [place, { take }] of taken.entries()) {
					const own = told.then((all) => all[place]);
					// Who waits for it hears what went wrong.
					own.catch(() => undefined);
					take?.(own);
				}
				// Who waits for it hears what went wrong.
				checks.catch(() => undefined);
				checking.give(checks);
			},
			// Where content is loaded without waiting for it.
			'astro:build:start': contentChecked,
			'astro:server:setup'({ server, logger }) {
				if (command !== 'dev' || taken.length === 0) return;
				afterFirstPage(server, () => {
					checkAll(taken, config).problems.then(
						(problems) => problems.forEach((problem) => logger.error(formatProblem(problem))),
						(error: unknown) => logger.error(String(error))
					);
				});
			},
		},
	};
}

/** What takes part in the next check. */
const features: Feature[] = [];

/**
 * Has all parts checked, and prints what is to be thought of. Returns what has to be mended, and what each feature
 * tells afterwards.
 */
function checkAll(
	features: readonly Feature[],
	{ root, base, cacheDir }: AstroConfig
): { problems: Promise<Problem[]>; told: Promise<unknown[]> } {
	const settings: ThreadSettings = {
		programs: features.map(({ program }) => program.href),
		root: root.href,
		base,
		cacheDir: cacheDir.href,
	};
	const thread = startThread(new URL('check-thread.ts', import.meta.url), { workerData: settings });
	const messages = on(thread, 'message', { close: ['exit'] });
	const next = async () => ((await messages.next()).value as unknown[] | undefined)?.[0];
	const problems = next().then((message) => {
		const found = message as Found[];
		for (const [place, { warnings = [] }] of found.entries()) {
			for (const warning of warnings) features[place]?.logger.warn(formatProblem(warning));
		}
		return found.flatMap(({ problems }) => problems);
	});
	const told = next().then((message) => message as unknown[]);
	// Who waits for it hears what went wrong.
	told.catch(() => undefined);
	return { problems, told };
}

/** Does something when a server has answered for the first time, or nobody has asked for a while. */
function afterFirstPage({ middlewares }: Server, act: () => void): void {
	let isDone = false;
	const actOnce = () => {
		if (!isDone) act();
		isDone = true;
	};
	middlewares.use((_, response, next) => {
		if (!isDone) response.once('close', actOnce);
		next();
	});
	setTimeout(actOnce, 10_000).unref();
}

type Server = HookParameters<'astro:server:setup'>['server'];

/** A feature that has its part of the content checked. */
interface Feature {
	program: URL;
	logger: AstroIntegrationLogger;
	take: ((told: Promise<unknown>) => void) | undefined;
}
