import { expect, test } from 'playwright/test';
import { SearchDialog } from '../pages/search-dialog.ts';

/** Files of the index, each cut in half or missing as a copy that stopped would leave them. */
const broken = [
	['**/pagefind/*/guide.json*', 'half'],
	['**/pagefind/*/pagefind-entry.json*', 'half'],
	['**/pagefind/*/wasm.unknown.pagefind', 'half'],
	['**/*.pf_index', 'missing'],
	['**/pagefind/*/pagefind.js', 'missing'],
] as const;

test('an index that is half there is said in a sentence, and the page stays', async ({ page }) => {
	for (const [files, state] of broken) {
		await page.route(files, async (route) => {
			if (state === 'missing') return route.fulfill({ status: 404, body: 'Not found' });
			const response = await route.fetch();
			const body = await response.body();
			return route.fulfill({ response, body: body.subarray(0, body.length / 2) });
		});
		const search = new SearchDialog(page);
		await search.open('calcinosis-jdm/overview/');
		await search.input.fill('pamidronate');
		await expect(search.dialog.getByRole('alert'), files).toContainText(
			'The search index does not load.'
		);
		await expect(search.dialog.getByRole('link', { name: 'Go to the library' })).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview');
		await page.unroute(files);
	}
});

test('a page whose scripts and styles are missing still reads and leads on', async ({ page }) => {
	await page.route('**/_astro/**', (route) => route.fulfill({ status: 404, body: 'Not found' }));
	await page.goto('calcinosis-jdm/overview/');

	await expect(page.getByRole('heading', { name: 'Epidemiology' })).toBeVisible();
	await page.getByRole('link', { name: /^Next/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clinical presentation');
});
