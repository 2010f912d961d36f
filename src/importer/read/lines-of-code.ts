/** Tells of each line of a Markdown file whether it stands in a fenced block of code. */
export function linesOfCode(lines: readonly string[]): boolean[] {
	let fence = '';
	return lines.map((line) => {
		const mark = /^[ \t>]*(?:[-*+] +)?(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
		if (fence === '') fence = mark;
		else if (mark.startsWith(fence)) fence = '';
		return fence !== '';
	});
}
