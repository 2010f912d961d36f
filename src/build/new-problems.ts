import { docsFolder } from '../topics/check/content-folder.ts';

/**
 * Finds what to print of a check while the content is edited: the lines that the last one did not print, or that nothing is
 * wrong any more. Takes what the check printed, the problems that were known before it, and the topics that it has
 * looked at, if not at all of them. Returns what to print, and all problems that are known now.
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
	const isMended = known.length > 0 && all.length === 0;
	const print = found.filter((line) => !known.includes(line));
	return { print: isMended ? ['Nothing is wrong with the content any more.'] : print, all };
}
