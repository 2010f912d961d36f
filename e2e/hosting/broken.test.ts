import { expect, test, type Route } from 'playwright/test';
import { SearchDialog } from '../pages/search-dialog.ts';

/** What a host may serve instead of a file: after an upload that stopped, or for a missing file. */
const states: Record<string, (route: Route) => Promise<void>> = {
	async half(route) {
		const response = await route.fetch();
		const body = await response.body();
		return route.fulfill({ response, body: body.subarray(0, body.length / 2) });
	},
	missing: (route) => route.fulfill({ status: 404, body: 'Not found' }),
	empty: (route) => route.fulfill({ status: 200, body: '' }),
	/** Some hosts answer with their page for missing pages as if nothing were missing. */
	page: (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Lost</title>Lost' }),
};

/** Files of the index, by the states that each is tried in: those of one kind are read alike. */
const broken = {
	'half missing empty page': ['**/*.pf_index'],
	half: [
		'**/*.pf_meta',
		'**/pagefind/*/search-manifest.json*',
		'**/pagefind/*/wasm.unknown.pagefind',
	],
	page: ['**/*.pf_fragment', '**/pagefind/*/pagefind-entry.json*', '**/pagefind/*/pagefind.js'],
};

for (const [names, patterns] of Object.entries(broken)) {
	test(`an index that is half there is said in a sentence: ${names}`, async ({ page }) => {
		const main = page.getByRole('main');
		for (const files of patterns) {
			for (const state of names.split(' ')) {
				await page.route(files, states[state] ?? states['missing']!);
				await page.goto('search/?q=pamidronate', { waitUntil: 'commit' });
				await expect(main.getByRole('alert'), `${files} ${state}`).toContainText(
					'The search index could not be loaded.'
				);
				await expect(main.getByRole('option')).toHaveCount(0);
				await page.unroute(files);
			}
		}
	});
}

test('where the index does not load, the dialog leads on, and the page stays', async ({ page }) => {
	await page.route('**/*.pf_meta', (route) => states['half']!(route));
	const search = new SearchDialog(page);
	await search.open('calcinosis-jdm/overview/');
	await search.input.fill('pamidronate');
	await expect(search.dialog.getByRole('alert')).toContainText(
		'The search index could not be loaded.'
	);
	await expect(search.dialog.getByRole('link', { name: 'Go to the library' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview');
});

test('a part of search, or of keeping a topic, that does not load is said in a sentence', async ({
	page,
}) => {
	await page.route(/_astro\/(?:start|control)\./, (route) => states['missing']!(route));
	await page.goto('calcinosis-jdm/');
	await page.getByRole('button', { name: 'Keep offline' }).click();
	await expect(page.locator('[data-keep]')).toContainText('This could not be loaded.');
	await page.keyboard.press('Control+k');
	await expect(page.getByRole('dialog').getByRole('alert')).toHaveText(
		'Search could not be loaded. Reload the page, or go to the library.'
	);
	await page.getByRole('dialog').getByRole('link', { name: 'library' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Library');
});

test('a page whose scripts and styles are missing still reads and leads on', async ({ page }) => {
	await page.route('**/_astro/**', (route) => states['missing']!(route));
	await page.goto('calcinosis-jdm/overview/');

	await expect(page.getByRole('heading', { name: 'Epidemiology' })).toBeVisible();
	await page.getByRole('link', { name: /^Next/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Clinical presentation');
});
