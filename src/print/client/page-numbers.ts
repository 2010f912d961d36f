/**
 * Estimates on which page each title falls that the booklet gives the page of (`data-page-of`), without printing it: the
 * browser breaks columns by the same rules as pages, and lays them out in a fraction of the time. Styles of paper must
 * hold.
 *
 * `area` is what a page's text may fill, in millimetres. Returns the page by the title's id. The function is also sent
 * into a page of its own, so it uses nothing from outside.
 */
export function estimatePages(area: { width: number; height: number }): [string, number][] {
	const main = document.querySelector('main');
	if (!main) return [];
	// The browser gives a page whole pixels, rounded up.
	const pixels = (size: number) => Math.ceil((size * 96) / 25.4);
	const width = pixels(area.width);
	const height = pixels(area.height);
	main.style.cssText = `columns:1;column-fill:auto;column-gap:0;width:${width}px;height:${height}px`;
	const start = main.getBoundingClientRect().left;
	const elements = [...document.querySelectorAll<HTMLElement>('[data-page-of]')];
	const ids = elements
		.filter(({ parentElement }) => parentElement?.checkVisibility())
		.map(({ dataset }) => dataset['pageOf'] ?? '');
	const pages = [...new Set(ids)].flatMap((id): [string, number][] => {
		const title = document.getElementById(id);
		if (!title?.checkVisibility()) return [];
		const { left, right } = title.getBoundingClientRect();
		// In languages from right to left, columns follow each other that way.
		return [[id, 1 + Math.abs(Math.floor(((left + right) / 2 - start) / width))]];
	});
	main.style.cssText = '';
	return pages;
}

/** Writes page numbers by the ids of titles into the booklet. It, too, uses nothing from outside. */
export function writePageNumbers(pages: readonly (readonly [string, number])[]): void {
	const numbers = new Map(pages);
	for (const element of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
		element.textContent = String(numbers.get(element.dataset['pageOf'] ?? '') ?? '');
	}
}
