import type { Locator, Page } from 'playwright/test';

/** The booklet of the example topic, as a reader uses it. */
export class BookletPage {
	readonly panel: Locator;
	readonly printButton: Locator;
	readonly contents: Locator;
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		this.panel = page.getByRole('form', { name: 'What to print' });
		this.printButton = this.panel.getByRole('button', { name: 'Print' });
		this.contents = page.getByRole('navigation', { name: 'Contents' });
	}

	async open(query = ''): Promise<void> {
		await this.page.goto(`calcinosis-jdm/print/${query}`);
	}

	chapter(title: string): Locator {
		return this.page.getByRole('heading', { level: 2, name: title, exact: true });
	}

	async choose(name: string): Promise<void> {
		await this.panel.getByLabel(name, { exact: true }).click();
	}

	/** Prints the page as the browser would on paper. */
	async print(): Promise<Uint8Array> {
		await this.page.locator('html[data-paper-ready]').waitFor({ state: 'attached' });
		return this.page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
	}

	/** The titles that are on paper, in their order. */
	async printedTitles(): Promise<string[]> {
		await this.page.emulateMedia({ media: 'print' });
		const titles = await this.page
			.locator('h1, h2, h3, h4, h5, h6')
			.evaluateAll((all) =>
				all.filter((title) => title.checkVisibility()).map(({ textContent }) => textContent.trim())
			);
		await this.page.emulateMedia({ media: null });
		return titles;
	}
}
