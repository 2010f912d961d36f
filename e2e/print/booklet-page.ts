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
}
