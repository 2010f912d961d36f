import { expect, test as base, type Page } from 'playwright/test';
import { OfflineSite } from './offline-site.ts';

/** Tests with a copy of the site of their own, `site`. */
export const test = base.extend<{ site: OfflineSite }>({
	site: async ({}, use) => {
		const site = await OfflineSite.open();
		await use(site);
		await site.remove();
	},
});

/** Waits until a page is stored. */
export const stored = (page: Page, path: string): Promise<void> =>
	expect
		.poll(() => page.evaluate(async (path) => (await caches.match(path)) !== undefined, path))
		.toBe(true);
