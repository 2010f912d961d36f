import { usesOf } from '../unexplained.ts';
import { leftOutWithoutNotes } from './mark-uncited.ts';
import { readText } from './sheet-sections.ts';

/** Lists the abbreviations of what is printed, and no others; without any the list goes with its title. */
export function listAbbreviations(): void {
	const glossary = document.querySelector('.glossary');
	if (!glossary) return;
	const text = textOfChapters();
	const entries = [...glossary.querySelectorAll<HTMLElement>(':scope > div')];
	for (const entry of entries) {
		const abbreviation = entry.querySelector('dt')?.textContent ?? '';
		entry.hidden = usesOf(abbreviation, text).length === 0;
	}
	const isEmpty = entries.every(({ hidden }) => hidden);
	for (const part of [glossary.closest('section'), entryOf('abbreviations')]) {
		part?.toggleAttribute('hidden', isEmpty);
	}
}

const entryOf = (id: string): Element | null => document.querySelector(`.contents [data-of=${id}]`);

function textOfChapters(): string {
	const leftOut =
		document.documentElement.dataset['paperEvidence'] === 'without'
			? leftOutWithoutNotes
			: '[hidden], [data-references]';
	const chapters = document.querySelectorAll(
		'.booklet :is([data-chapter]:not([hidden]), .summary)'
	);
	return [...chapters].map((chapter) => readText(chapter, leftOut, ' ')).join(' ');
}
