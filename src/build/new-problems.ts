import { docsFolder } from '../topics/check/content-folder.ts';

/**
 * Decides what to print after a check in `npm run dev`: the problems that the previous check did not find, or a message that all
 * problems are fixed. Takes the output of the check, the problems known before it, and the topics that it checked (all of
 * them if missing). Returns the lines to print (`print`) and all problems known now (`all`).
 */
export function newProblems(
	output: string,
	known: readonly string[],
	topics?: readonly string[]
): { print: string[]; all: string[] } {
	const found = output.split('\n').filter((line) => line.trim() !== '');
	const isChecked = (line: string) =>
		!topics || topics.some((slug) => line.startsWith(`${docsFolder}/${slug}/`));
	const all = [...new Set([...known.filter((line) => !isChecked(line)), ...found])];
	const isFixed = known.length > 0 && all.length === 0;
	const print = found.filter((line) => !known.includes(line));
	return { print: isFixed ? ['All problems with the content are fixed.'] : print, all };
}
