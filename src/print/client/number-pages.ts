import { arePrintFontsLoaded } from '../../lib/paper/load-print-fonts.ts';
import type { Choices } from '../choices.ts';
import { textArea } from '../paper.ts';
import { estimatePages, writePageNumbers } from './page-numbers.ts';
import { applyPaperStyles } from './paper-styles.ts';

/**
 * Gives the contents and links of the booklet the pages on which their titles will be printed. Leaves the numbers out
 * where they are not sure: they move the titles each time that they are written, or a face of the paper has not come.
 */
export function numberPages(choices: Choices): void {
	writePageNumbers([]);
	if (choices.form === 'sheet' || !arePrintFontsLoaded()) return;
	const area = textArea(choices);
	const restore = applyPaperStyles((area.width * 96) / 25.4);
	let pages: [string, number][] = [];
	for (let attempt = 0; attempt < 4; attempt++) {
		const estimated = estimatePages(area);
		const isSettled = String(estimated) === String(pages);
		pages = estimated;
		if (isSettled) break;
		writePageNumbers(attempt < 3 ? pages : []);
	}
	restore();
}
