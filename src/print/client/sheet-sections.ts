/** A section of the booklet, to choose statements from for the sheet. */
export interface Section {
	title: Element;
	/** Whether it stands among the key points. */
	isKey: boolean;
	/**
	 * Its list items at the top level, paragraphs and tables, in order; what introduces something, as
	 * in "One of four:", together with that.
	 */
	statements: Element[][];
}

/** Reads the sections of the booklet that is shown. Asides and evidence notes are no statements. */
export function readSections(): Section[] {
	const titles = document.querySelectorAll<HTMLElement>('.booklet [data-chapter] > .side-title');
	return [...titles].map((title) => ({
		title,
		isKey: title.parentElement?.dataset['chapter'] === 'index',
		statements: statementsAfter(title),
	}));
}

/** Hides the titles of which nothing is shown. */
export function tidyTitles(sections: readonly Section[]): void {
	const shown = new Set<Element | null>();
	for (const { title, statements } of sections) {
		const isShown = statements.some(([first]) => !first?.hasAttribute('data-off-sheet'));
		title.toggleAttribute('data-off-sheet', !isShown);
		if (isShown) shown.add(title.parentElement);
	}
	for (const chapter of document.querySelectorAll('.booklet [data-chapter]')) {
		const title = chapter.querySelector('.chapter-title');
		title?.toggleAttribute('data-off-sheet', !shown.has(chapter));
	}
}

function statementsAfter(title: Element): Element[][] {
	const statements: Element[][] = [];
	for (let next = title.nextElementSibling; next; next = next.nextElementSibling) {
		if (next.matches('.side-title')) break;
		if (next.matches('.starlight-aside, [data-verdict], [data-evidence-note]')) continue;
		const last = statements.at(-1);
		if (last && introduces(last.at(-1))) last.push(next);
		else if (next.matches('ul, ol')) statements.push(...[...next.children].map((item) => [item]));
		else statements.push([next]);
	}
	return statements;
}

function introduces(part: Element | undefined): boolean {
	if (!part) return false;
	return part.matches('h4, h5, h6') || (part.matches('p') && /:\s*$/.test(part.textContent));
}
