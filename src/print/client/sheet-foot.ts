import { describeRest } from '../sheet.ts';
import { type Section, readText } from './sheet-sections.ts';
import { findUnexplained } from '../unexplained.ts';

/** Says at the foot of the sheet what it leaves to the booklet. */
export function sayWhatIsLeft(sections: readonly Section[]): void {
	const foot = document.querySelector('.sheet-rest');
	if (!foot) return;
	const statements = sections.flatMap(({ statements }) => statements);
	const parts = '.booklet [data-chapter]';
	const pictures = [...document.querySelectorAll(`${parts} img`)];
	foot.textContent = describeRest({
		statement: statements.filter(({ parts: [first] }) => first?.matches('[data-off-sheet]')).length,
		picture: pictures.filter((picture) => picture.closest('[data-off-sheet], .booklet-only'))
			.length,
		box: document.querySelectorAll(`${parts} .starlight-aside`).length,
	});
}

/** Shows the footnotes of what stands on the sheet, and no others. */
export function showFootnotes(): void {
	const marks = [...document.querySelectorAll('.booklet [data-chapter] [data-footnote-ref]')];
	const shown = new Set(
		marks
			.filter((mark) => !mark.closest(left))
			.map((mark) => mark.getAttribute('href')?.slice(1) ?? '')
	);
	for (const list of document.querySelectorAll('.booklet [data-chapter] > [data-footnotes]')) {
		const notes = [...list.querySelectorAll(':scope > ol > li')];
		for (const note of notes) note.toggleAttribute('data-off-sheet', !shown.has(note.id));
		list.toggleAttribute('data-off-sheet', !notes.some(({ id }) => shown.has(id)));
	}
}

const left = '[data-off-sheet], .booklet-only, .starlight-aside';

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
		.map((part) => readText(part, notShown))
		.join(' ');
}

/** What is left to the booklet. */
const notShown =
	'[hidden], [data-off-sheet], [data-evidence-note], .starlight-aside, .booklet-only, a.evidence-mark';
