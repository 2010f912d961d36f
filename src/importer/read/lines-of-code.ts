/** Tells of each line of a Markdown file whether it stands in a block of code, be it fenced or, if asked for, indented. */
export function linesOfCode(lines: readonly string[], indented = false): boolean[] {
	let fence = '';
	let isIndented = false;
	let inList = false;
	return lines.map((line, index) => {
		const mark = /^[ \t>]*(?:[-*+] +)?(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
		if (fence === '') fence = mark;
		else if (mark.startsWith(fence)) fence = '';
		const isDeep = indented && /^ {4,}\S/.test(line) && !headsRows(lines, index);
		if (/^ {0,3}\S/.test(line)) inList = /^ *(?:[-*+]|\d+[.)]) /.test(line);
		isIndented = isDeep && !inList && (isIndented || !lines[index - 1]?.trim());
		return fence !== '' || isIndented;
	});
}

/** Whether a line is the head of the row directly below it, its first cell being empty. */
const headsRows = (lines: readonly string[], index: number): boolean =>
	[index + 1, index + 2].some((at) => /^\S.* {2}\S/.test(lines[at] ?? '')) &&
	/\S {2}/.test(lines[index] ?? '');
