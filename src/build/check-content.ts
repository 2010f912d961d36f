import type { AstroConfig } from 'astro';
import type { ContentToCheck } from '../lib/build/hooks.ts';
import { formatProblem, type Problem } from '../lib/problems.ts';
import { knownComponents } from '../lib/page-steps.ts';
import { callHooks } from './call-hooks.ts';

/** Runs the content checks of all features. Returns each problem and each warning once. */
export async function checkContent(
	config: AstroConfig,
	content: Omit<ContentToCheck, 'root' | 'base' | 'components'>
): Promise<{ problems: Problem[]; warnings: Problem[] }> {
	const { root, base } = config;
	const components = knownComponents(config);
	const about = { root, base, components, ...content };
	const found = await callHooks(config, 'content:check', about);
	const problems = found.flatMap(({ problems }) => problems);
	const rest = problems.length > 0 ? found.flatMap(({ findRest }) => findRest?.() ?? []) : [];
	return {
		problems: once([...problems, ...rest]),
		warnings: once(found.flatMap(({ warnings = [] }) => warnings)),
	};
}

/** Removes duplicate problems. */
export const once = (problems: readonly Problem[]): Problem[] => [
	...new Map(problems.map((problem) => [formatProblem(problem), problem])).values(),
];
