import { expect, type Locator, type Page } from 'playwright/test';

/** The search dialog, or the search page, as a reader uses it. */
export class SearchDialog {
	readonly dialog: Locator;
	readonly input: Locator;
	readonly results: Locator;
	readonly status: Locator;
	readonly nothing: Locator;
	private readonly page: Page;

	constructor(page: Page, root: Locator = page.getByRole('dialog', { name: 'Search' })) {
		this.page = page;
		this.dialog = root;
		this.input = root.getByRole('combobox', { name: 'Search' });
		this.results = root.getByRole('listbox').getByRole('option');
		this.status = root.getByRole('status');
		this.nothing = root.locator('.empty').getByText(/^Nothing here on .*\.$/);
	}

	/** Opens a page of the site and the dialog on it by the keyboard. */
	async open(address = 'calcinosis-jdm/'): Promise<void> {
		await this.page.goto(address);
		await this.show();
	}

	/** Opens the dialog by the keyboard; presses again if the script of the page had not come yet. */
	async show(): Promise<void> {
		await expect(async () => {
			await this.page.keyboard.press('Control+k');
			await this.input.waitFor({ timeout: 3_000 });
		}).toPass();
	}

	/** Types a query and waits for its answer. */
	async ask(query: string): Promise<void> {
		await this.input.fill(query);
		await this.answered(query);
	}

	/** Waits until the answer to a query is shown. */
	async answered(query: string): Promise<void> {
		await this.page.locator(`[data-query=${JSON.stringify(query)}]`).waitFor({ state: 'attached' });
	}

	/** The filter with a name, whatever its count. */
	filter(name: string): Locator {
		return this.dialog.getByRole('button', { name: new RegExp(`^${name} \\d`) });
	}

	/** The result that Enter would open. */
	get active(): Locator {
		return this.dialog.getByRole('option', { selected: true });
	}
}
