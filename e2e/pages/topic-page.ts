import type { Locator, Page } from 'playwright/test';

/** A page of a topic, as a reader uses it. */
export class TopicPage {
	readonly title: Locator;
	readonly breadcrumb: Locator;
	readonly sidebar: Locator;
	readonly contents: Locator;
	readonly notice: Locator;
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		this.title = page.getByRole('heading', { level: 1 });
		this.breadcrumb = page.getByRole('navigation', { name: 'Breadcrumb' });
		this.sidebar = page.getByRole('navigation', { name: 'Topic', exact: true });
		this.contents = page.getByRole('navigation', { name: 'On this page' });
		this.notice = page.getByRole('note').filter({ hasText: 'Not medical advice' });
	}

	/** Opens a page of the example topic by its file name; the landing page without one. */
	async open(name = ''): Promise<void> {
		await this.page.goto(`calcinosis-jdm/${name ? `${name}/` : ''}`);
	}

	/** Follows the link at the page's end to the page after it. */
	async next(): Promise<void> {
		await this.page.getByRole('link', { name: /^Next/ }).click();
	}

	/** The text of a section, from its heading up to the next heading of a section. */
	async sectionText(id: string): Promise<string> {
		return this.page.evaluate((id) => {
			const heading = document.getElementById(id)?.closest('.sl-heading-wrapper');
			let text = heading?.textContent ?? '';
			for (let node = heading?.nextElementSibling; node; node = node.nextElementSibling) {
				if (node.matches('.level-h2')) break;
				text += `\n${node.textContent}`;
			}
			return text;
		}, id);
	}
}
