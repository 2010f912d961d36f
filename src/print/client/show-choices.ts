import type { Choices } from '../choices.ts';
import { pageRule } from '../paper.ts';
import { markUncited } from './mark-uncited.ts';
import { fitSheet } from './fit-sheet.ts';
import { listAbbreviations } from './list-abbreviations.ts';
import { loadPrintFonts } from '../../lib/load-print-fonts.ts';

/** Shows the booklet as it has been chosen. Resolves when it is ready to print. */
export async function showChoices(choices: Choices): Promise<void> {
	const root = document.documentElement;
	delete root.dataset['paperReady'];
	root.dataset['paperForm'] = choices.form;
	root.dataset['paperText'] = choices.text;
	root.dataset['paperEvidence'] = choices.evidence ? 'with' : 'without';
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
	if (choices.form === 'sheet') await Promise.all([loadPrintFonts(), loaded()]);
	fitSheet(choices);
	root.dataset['paperReady'] = '';
}

/**
 * Lays out the pages as chosen. The rule is exchanged in the style sheet, not written as its text: the
 * page's Content-Security-Policy allows only the text that the page came with.
 */
function setPageRule(rule: string): void {
	const sheet = document.querySelector<HTMLStyleElement>('#paper-size')?.sheet;
	if (!sheet) return;
	while (sheet.cssRules.length > 0) sheet.deleteRule(0);
	sheet.insertRule(rule);
}

/** Resolves when everything of the document has come: print styles come last. */
function loaded(): Promise<void> {
	if (document.readyState === 'complete') return Promise.resolve();
	return new Promise((resolve) => addEventListener('load', () => resolve(), { once: true }));
}
