import { loadPrintFonts, arePrintFontsLoaded } from '../../lib/paper/load-print-fonts.ts';
import { bindPanel, setPageRule } from '../../lib/paper/bind-panel.ts';
import { whenIdle } from '../../lib/when-idle.ts';
import { options, textArea, type Choices, pageRule } from '../paper.ts';
import { estimatePages, writePageNumbers } from './page-numbers.ts';
import { applyPaperStyles } from './paper-styles.ts';
import { markUncited } from './mark-uncited.ts';
import { fitSheet } from './fit-sheet.ts';
import { listAbbreviations, markAgain } from './list-abbreviations.ts';

const panel = document.querySelector<HTMLFormElement>('[data-print-panel]');
if (panel) start(panel);

function start(panel: HTMLFormElement): void {
	const hasEvidence = document.querySelector(
		'.booklet [data-verdict], .booklet [data-evidence-note]'
	);
	panel.querySelector('[data-evidence-choice]')?.toggleAttribute('hidden', !hasEvidence);
	const readChoices = bindPanel(panel, options, showChoices);
	addEventListener('beforeprint', () => {
		// Other browsers break pages by rules of their own.
		if (!('userAgentData' in navigator) || 'pagesNumbered' in document.documentElement.dataset)
			return;
		numberPages(readChoices());
	});
	// The reader may print with the browser's own command, which waits for no face.
	whenIdle(() => void loadPrintFonts());
}

/**
 * Gives the contents and links of the booklet the pages on which their titles will be printed. Leaves the numbers out
 * where they are not sure: they move the titles each time that they are written, or a face of the paper has not come.
 */
function numberPages(choices: Choices): void {
	writePageNumbers([]);
	if (choices.form === 'sheet' || !arePrintFontsLoaded()) return;
	const area = textArea(choices);
	const restore = applyPaperStyles(choices);
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

/** Shows the booklet as it has been chosen. Resolves when it is ready to print. */
async function showChoices(choices: Choices): Promise<void> {
	const root = document.documentElement;
	root.dataset['paperForm'] = choices.form;
	root.dataset['paperText'] = choices.text;
	root.dataset['paperEvidence'] = choices.evidence;
	setPageRule(pageRule(choices));
	for (const part of document.querySelectorAll<HTMLElement>('[data-chapter]')) {
		part.hidden = !choices.pages.includes(part.dataset['chapter'] ?? '');
	}
	for (const entry of document.querySelectorAll<HTMLElement>('[data-of]')) {
		const chapter = document.querySelector(`[data-chapter="${entry.dataset['of']}"]`);
		entry.hidden = chapter instanceof HTMLElement && chapter.hidden;
	}
	markUncited();
	listAbbreviations();
	markAgain();
	if (choices.form === 'sheet') await Promise.all([loadPrintFonts(), loaded()]);
	fitSheet(choices);
}

/** Resolves when everything of the document has come: print styles come last. */
function loaded(): Promise<void> {
	if (document.readyState === 'complete') return Promise.resolve();
	return new Promise((resolve) => addEventListener('load', () => resolve(), { once: true }));
}
