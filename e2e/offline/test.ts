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

/** Waits until search can find a number of pages that were read. */
export const searchStored = (page: Page, pages: number): Promise<void> =>
	expect
		.poll(() =>
			page.evaluate(async () => {
				const requests = await (await caches.open('vademecum / index')).keys();
				return requests.filter(({ url }) => url.endsWith('.pf_fragment')).length;
			})
		)
		.toBe(pages);
