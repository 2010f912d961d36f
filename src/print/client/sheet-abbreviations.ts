import { findUnexplained } from '../unexplained.ts';
import { readText } from './read-text.ts';

/**
 * Says at the foot of the sheet what the abbreviations on it stand for that the sheet does not write out: the place
 * where a page does may have found no room.
 */
export function explainAbbreviations(): void {
	const foot = document.querySelector('.sheet-abbreviations');
	if (!foot) return;
	const entries = [...document.querySelectorAll('.glossary > div')];
	const glossary = entries.map((entry) => ({
		text: entry.querySelector('dt')?.textContent ?? '',
		meaning: entry.querySelector('dd')?.textContent ?? '',
	}));
	const unexplained = findUnexplained(textOnSheet(), glossary);
	foot.textContent = unexplained.map(({ text, meaning }) => `${text}: ${meaning}`).join('; ');
}

/** What stands on the sheet, as it is shown now. */
function textOnSheet(): string {
	const parts = document.querySelectorAll<HTMLElement>(
		'.booklet .sheet-lead, .booklet > :is([data-chapter], [data-sheet])'
	);
	return [...parts]
		.filter((part) => part.checkVisibility())
		.map((part) => readText(part, left))
		.join(' ');
}

/** What is left to the booklet. */
const left =
	'[hidden], [data-off-sheet], [data-evidence-note], .starlight-aside, .booklet-only, a.evidence-mark';
