import type { Flaw } from '../../../lib/problems.ts';

/**
 * Finds items that begin with “>” and a figure, from the text of a page's file: Markdown makes quotations of them, which
 * show “70 years” for “> 70 years”.
 */
export function checkQuotations(text: string): Flaw[] {
	let fence = '';
	return text.split('\n').flatMap((written, index) => {
		const [, mark = ''] = /^\s*(`{3,}|~{3,})/.exec(written) ?? [];
		if (mark && (!fence || mark.startsWith(fence))) fence = fence ? '' : mark;
		const [, item] = fence
			? []
			: (/^\s*(?:[-*+]|\d{1,9}[.)])[ \t]+(>[ \t]*\d.*)$/.exec(written) ?? []);
		if (item === undefined) return [];
		const shown = item.trimEnd();
		return {
			line: index + 1,
			message: `begins an item with “${shown}”, whose “>” makes a quotation and is not shown`,
			fix: `write “\\${shown}”`,
		};
	});
}
