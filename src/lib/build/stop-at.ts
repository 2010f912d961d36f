import { AstroError } from 'astro/errors';
import { formatProblem, type Problem } from '../problems.ts';
import { count } from '../count.ts';

/** Stops a build with all that is wrong with its content; does nothing if nothing is. */
export function stopAt(problems: readonly Problem[]): void {
	if (problems.length === 0) return;
	const error = new AstroError(
		`The content has ${count(problems.length, 'problem')}, so the site was not built.\n\n${problems.map(formatProblem).join('\n')}\n`,
		'Each line names the file, the line and the edit that fixes it.'
	);
	// Where this is thrown says nothing to an author, and Astro would print it.
	error.stack = '';
	throw error;
}
