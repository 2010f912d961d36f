import { setPageRule } from '../../lib/paper/bind-panel.ts';
import type { Choices } from '../choices.ts';
import { pageRule } from '../paper.ts';
import { markUncited } from './mark-uncited.ts';
import { fitSheet } from './fit-sheet.ts';
import { listAbbreviations } from './list-abbreviations.ts';
import { loadPrintFonts } from '../../lib/paper/load-print-fonts.ts';

/** Shows the booklet as it has been chosen. Resolves when it is ready to print. */
export async function showChoices(choices: Choices): Promise<void> {
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
	if (choices.form === 'sheet') await Promise.all([loadPrintFonts(), loaded()]);
	fitSheet(choices);
}

/** Resolves when everything of the document has come: print styles come last. */
function loaded(): Promise<void> {
	if (document.readyState === 'complete') return Promise.resolve();
	return new Promise((resolve) => addEventListener('load', () => resolve(), { once: true }));
}
