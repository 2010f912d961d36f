import type { Choices } from '../choices.ts';
import { pageRule } from '../paper.ts';
import { fitSheet } from './fit-sheet.ts';
import { loadPrintFonts } from './fonts.ts';

/** Shows the booklet as it has been chosen. Resolves when it is ready to print. */
export async function showChoices(choices: Choices): Promise<void> {
	const root = document.documentElement;
	delete root.dataset['paperReady'];
	root.dataset['paperForm'] = choices.form;
	root.dataset['paperText'] = choices.text;
	root.dataset['paperEvidence'] = choices.evidence ? 'with' : 'without';
	const size = document.querySelector('#paper-size');
	if (size) size.textContent = pageRule(choices);
	for (const part of document.querySelectorAll<HTMLElement>('[data-chapter]')) {
		part.hidden = !choices.pages.includes(part.dataset['chapter'] ?? '');
	}
	for (const entry of document.querySelectorAll<HTMLElement>('[data-of]')) {
		const chapter = document.querySelector(`[data-chapter="${entry.dataset['of']}"]`);
		entry.hidden = chapter instanceof HTMLElement && chapter.hidden;
	}
	if (choices.form === 'sheet') await Promise.all([loadPrintFonts(), loaded()]);
	fitSheet(choices);
	root.dataset['paperReady'] = '';
}

/** Resolves when everything of the document has come: print styles come last. */
function loaded(): Promise<void> {
	if (document.readyState === 'complete') return Promise.resolve();
	return new Promise((resolve) => addEventListener('load', () => resolve(), { once: true }));
}
