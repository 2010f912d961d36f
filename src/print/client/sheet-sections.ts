import type { StatementFacts } from '../sheet.ts';

/** What stands under one title of the booklet, to choose statements from for the sheet. */
export interface Section {
	title: Element;
	statements: Statement[];
}

/**
 * A list item at the top level, a paragraph or a table, with what introduces it, as in "One of four:", and the notes that
 * follow it.
 */
export interface Statement extends StatementFacts {
	parts: Element[];
}

const titles = '.chapter-title, .side-title, h4, h5, h6';
const notes = '[data-verdict], [data-evidence-note]';

/** Reads what stands under each title of the booklet that is shown. Asides are no statements, nor are footnotes, pictures and what only leads elsewhere. */
export function readSections(): Section[] {
	const chapters = [...document.querySelectorAll<HTMLElement>('.booklet [data-chapter]')];
	keepNumbers();
	return chapters.flatMap((chapter) => {
		const isKey = chapter.dataset['chapter'] === 'index';
		return [...chapter.children]
			.filter((child) => child.matches(titles))
			.map((title) => ({
				title,
				statements: statementsAfter(title)
					.map((parts) => ({ parts, isKey, ...readFacts(parts) }))
					.filter(saysSomething),
			}));
	});
}

/** Hides the titles below which nothing is shown. */
export function tidyTitles(sections: readonly Section[]): void {
	const isShown = ({ statements }: Section) =>
		statements.some(({ parts: [first] }) => !first?.hasAttribute('data-off-sheet'));
	sections.forEach((section, index) => {
		const after = sections.slice(index + 1);
		const end = after.findIndex(({ title }) => title.tagName <= section.title.tagName);
		const below = end < 0 ? after : after.slice(0, end);
		section.title.toggleAttribute('data-off-sheet', ![section, ...below].some(isShown));
	});
}

/** Has each item of a numbered list keep its number where others of its list are left out. */
function keepNumbers(): void {
	for (const list of document.querySelectorAll<HTMLOListElement>('.booklet [data-chapter] ol')) {
		let number = list.start;
		for (const item of list.querySelectorAll<HTMLLIElement>(':scope > li')) {
			if (item.hasAttribute('value')) number = item.value;
			item.value = number++;
		}
	}
}

function statementsAfter(title: Element): Element[][] {
	const statements: Element[][] = [];
	for (let next = title.nextElementSibling; next; next = next.nextElementSibling) {
		if (next.matches(titles)) break;
		if (next.matches('.starlight-aside, [data-footnotes]')) continue;
		const last = statements.at(-1);
		if (last && (next.matches(notes) || introduces(last.at(-1)))) last.push(next);
		else if (next.matches('ul, ol')) statements.push(...[...next.children].map((item) => [item]));
		else statements.push([next]);
	}
	return statements;
}

const introduces = (part: Element | undefined): boolean =>
	part !== undefined && part.matches('p') && /:\s*$/.test(part.textContent);

function readFacts(parts: readonly Element[]): Pick<StatementFacts, 'text' | 'verdicts'> {
	const marks = parts.flatMap((part) => [part, ...part.querySelectorAll('*')]) as HTMLElement[];
	return {
		text: parts
			.map((part) => readText(part, `${notes}, [data-evidence-mark], .cite, .booklet-only`))
			.join(' '),
		verdicts: marks.flatMap(({ dataset }) => dataset['verdict'] ?? dataset['evidenceMark'] ?? []),
	};
}

/**
 * Tells whether a statement says something in words. One that does not, or only leads elsewhere, is left to the booklet, and
 * so are pictures and videos with their captions.
 */
function saysSomething({ parts, text }: Statement): boolean {
	const leads = parts.some((part) => part.querySelector('.booklet-only'));
	const isPicture = parts[0]?.matches('figure, .media') === true;
	const isEmpty = isPicture || text.trim() === '' || (leads && /^[^.]*:\s*$/.test(text));
	if (isEmpty) for (const part of parts) part.classList.add('booklet-only');
	return !isEmpty;
}

/**
 * Reads the text of a part of the document without that of the elements which match a selector. What stands in two
 * elements is joined by `between`.
 */
export function readText(node: Node, leftOut: string, between = ''): string {
	if (node instanceof Text) return node.data;
	if (node instanceof Element && node.matches(leftOut)) return '';
	return [...node.childNodes].map((child) => readText(child, leftOut, between)).join(between);
}
