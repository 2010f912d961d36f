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
	const chapters = document.querySelectorAll(
		'.booklet :is([data-chapter]:not([hidden]), .summary)'
	);
	return [...chapters].map((chapter) => readText(chapter, leftOut(), ' ')).join(' ');
}

/** What is not printed as it has been chosen. */
const leftOut = (): string =>
	document.documentElement.dataset['paperEvidence'] === 'without'
		? leftOutWithoutNotes
		: '[hidden], [data-references]';

/** Marks each further use of an abbreviation (`data-again`): it is written out where it is printed first. */
export function markAgain(): void {
	const seen = new Set<string>();
	for (const use of document.querySelectorAll<HTMLElement>('.booklet [data-chapter] abbr[title]')) {
		if (use.closest(leftOut())) continue;
		use.toggleAttribute('data-again', seen.has(use.title));
		seen.add(use.title);
	}
}
