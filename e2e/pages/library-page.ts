import type { Locator, Page } from 'playwright/test';

/** The library of all topics, the site's home. */
export class LibraryPage {
	readonly filter: Locator;
	readonly status: Locator;
	readonly specialties: Locator;
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		this.filter = page.getByRole('searchbox', { name: 'Filter topics' });
		this.status = page.getByRole('search', { name: 'Filter topics' }).getByRole('status');
		this.specialties = page.getByRole('main').getByRole('heading', { level: 2 });
	}

	async open(): Promise<void> {
		await this.page.goto('');
	}

	topic(title: string): Locator {
		return this.page.getByRole('main').getByRole('link', { name: title });
	}

	async order(name: 'By specialty' | 'A–Z'): Promise<void> {
		await this.page.getByRole('radio', { name }).check();
	}
}
