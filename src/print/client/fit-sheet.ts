import { textArea, type Choices } from '../paper.ts';
import { largestFit, orderForSheet, sheetSizes } from '../sheet.ts';
import { applyPaperStyles } from './paper-styles.ts';
import { sayWhatIsLeft, showFootnotes, explainAbbreviations } from './sheet-foot.ts';
import { readSections, tidyTitles, type Section, type Statement } from './sheet-sections.ts';

/**
 * Fits the revision sheet on one side: as many statements as there is room for, the most important
 * first (`orderForSheet`), and if all find room, in as large a text as they leave room for.
 */
export function fitSheet(choices: Choices): void {
	const sections = readSections();
	const all = sections.flatMap(({ statements }) => statements);
	setHidden(all, false);
	if (choices.form !== 'sheet') {
		tidyTitles(sections);
		showFootnotes();
		return;
	}

	const restore = applyPaperStyles(choices);
	booklet()?.removeAttribute('data-balanced');
	setSize(choices);
	setText(sheetSizes[0]);
	const isAuthored = document.querySelector('[data-sheet]') !== null;
	if (isAuthored) explainAbbreviations();
	const whole = new Set(all.filter(isWhole));
	setHidden(all, true);
	if (isAuthored || fillSheet(sections, whole)) {
		growText();
		booklet()?.toggleAttribute('data-balanced', !overflows());
	}
	restore();
}

/**
 * Shows as many groups of statements as there is room for, and of the other groups the statements that still find room.
 * Takes those that a column shows as a whole; the others are left out. Tells whether all of them found room.
 */
function fillSheet(sections: Section[], shown: ReadonlySet<Statement>): boolean {
	const statements = sections.flatMap(({ statements }) => statements);
	const groups = orderForSheet(statements.filter((statement) => shown.has(statement)));
	const whole = showFitting(groups, sections);
	for (const group of groups.slice(whole)) {
		// The short ones first: more of them find room.
		const shortFirst = group.toSorted((a, b) => a.text.length - b.text.length);
		showFitting(
			shortFirst.map((statement) => [statement]),
			sections
		);
	}
	return whole === groups.length;
}

/** Shows as many groups of statements as fit and hides the others. Returns how many are shown. */
function showFitting(groups: readonly (readonly Statement[])[], sections: Section[]): number {
	const show = (count: number) => {
		groups.forEach((group, index) => setHidden(group, index >= count));
		tidyTitles(sections);
		showFootnotes();
		explainAbbreviations();
		sayWhatIsLeft(sections);
		return !overflows();
	};
	const count = largestFit(groups.length, show);
	show(count);
	return count;
}

/** Whether no table of a statement is wider than its column, which would cut it off. */
const isWhole = ({ parts }: Statement): boolean =>
	parts
		.flatMap((part) => [part, ...part.querySelectorAll('*')])
		.filter((part) => part instanceof HTMLTableElement)
		.every(
			({ offsetWidth, parentElement }) => offsetWidth <= (parentElement?.clientWidth ?? 0) + 1
		);

function setHidden(statements: readonly Statement[], hidden: boolean): void {
	for (const { parts } of statements)
		for (const part of parts) part.toggleAttribute('data-off-sheet', hidden);
}

function growText(): void {
	const largest = sheetSizes.findLast((size) => {
		setText(size);
		return !overflows();
	});
	setText(largest ?? sheetSizes[0]);
}

/** Makes the columns as high as one side leaves room for below the title. */
function setSize(choices: Choices): void {
	const { style } = document.documentElement;
	const { width, height } = textArea(choices);
	style.setProperty('--sheet-width', `${width}mm`);
	const top = (part: Element | null) => part?.getBoundingClientRect().top ?? 0;
	const head = Math.ceil(top(booklet()) - top(document.querySelector('main')));
	style.setProperty('--sheet-height', `calc(${height - 1}mm - ${head}px)`);
}

function setText(points: number): void {
	document.documentElement.style.setProperty('--sheet-text', `${points}pt`);
}

/** Columns that are full open another one to their right. */
function overflows(): boolean {
	const columns = booklet();
	return columns !== null && columns.scrollWidth > columns.clientWidth + 1;
}

function booklet(): Element | null {
	return document.querySelector('.booklet');
}
