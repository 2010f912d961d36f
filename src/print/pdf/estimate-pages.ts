import type { Page } from 'playwright';

/**
 * Estimates on which page each title falls that the contents of the open booklet name, without printing
 * it: the browser breaks columns by the same rules as pages, and lays them out in a fraction of the time.
 *
 * `area` is what a page's text may fill, in millimetres. Returns the page by the title's id.
 */
export async function estimatePages(page: Page, area: Area): Promise<Map<string, number>> {
	// The browser gives a page whole pixels, rounded up.
	const size = { width: Math.ceil(area.width * pixels), height: Math.ceil(area.height * pixels) };
	const found = await page.evaluate(({ width, height }) => {
		const main = document.querySelector('main');
		if (!main) return [];
		main.style.cssText = `columns:1;column-fill:auto;column-gap:0;width:${width}px;height:${height}px`;
		const start = main.getBoundingClientRect().left;
		const titles = [...document.querySelectorAll<HTMLElement>('[data-page-of]')].flatMap(
			(entry) => {
				const title = document.getElementById(entry.dataset['pageOf'] ?? '');
				return title?.checkVisibility() ? [title] : [];
			}
		);
		const pages = titles.map((title): [string, number] => {
			const { left, right } = title.getBoundingClientRect();
			return [title.id, 1 + Math.floor(((left + right) / 2 - start) / width)];
		});
		main.style.cssText = '';
		return pages;
	}, size);
	return new Map(found);
}

const pixels = 96 / 25.4;

interface Area {
	width: number;
	height: number;
}
