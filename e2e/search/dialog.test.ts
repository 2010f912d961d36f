import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from 'playwright/test';
import { expectAccessible } from '../axe.ts';
import { SearchDialog } from '../pages/search-dialog.ts';

test('opens by its button, by Ctrl and K, and by a slash, and closes by Escape', async ({
	page,
}) => {
	const { dialog, input } = new SearchDialog(page);
	await page.goto('calcinosis-jdm/');
	const button = page.getByRole('button', { name: 'Search', exact: true });

	await button.click();
	await expect(input).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(dialog).toBeHidden();
	await expect(button).toBeFocused();
	await page.keyboard.press('Control+k');
	await expect(input).toBeFocused();
	await page.keyboard.press('Control+k');
	await expect(dialog).toBeHidden();
	await page.keyboard.press('/');
	await expect(input).toBeFocused();
	await expect(input).toHaveValue('');
});

test('loads one script of all features, and no more of search until the reader means to search', async ({
	page,
}) => {
	const loaded: { url: string; size: number }[] = [];
	page.on('response', async (response) => {
		const body = await response.body().catch(() => Buffer.alloc(0));
		loaded.push({ url: response.url(), size: gzipSync(body).length });
	});
	await page.goto('calcinosis-jdm/', { waitUntil: 'networkidle' });
	const before = [...loaded];
	await page.getByRole('button', { name: 'Search', exact: true }).hover();
	const hasManifest = () => loaded.some(({ url }) => url.includes('search-manifest.json'));
	await expect.poll(hasManifest, { timeout: 20_000 }).toBe(true);

	const ofSearch = before.filter(({ url }) => /search|pagefind/i.test(new URL(url).pathname));
	expect(ofSearch.map(({ url }) => url)).toEqual([]);
	const scripts = before.filter(({ url }) => url.endsWith('.js'));
	expect(scripts.map(({ url }) => url)).toHaveLength(1);
	expect(scripts[0]?.size).toBeLessThanOrEqual(7_000);
});

test('is a combobox whose list is moved through by arrows, Home and End; one Escape closes it, whatever was typed', async ({
	page,
}) => {
	const search = new SearchDialog(page);
	await search.open();
	await search.ask('infection');
	const count = await search.results.count();
	expect(count).toBeGreaterThan(3);
	const index = async () => {
		const id = await search.input.getAttribute('aria-activedescendant');
		return search.results.evaluateAll((all, id) => all.findIndex((one) => one.id === id), id);
	};

	await expect(search.input).toHaveAttribute('aria-expanded', 'true');
	await expect(search.dialog.getByRole('listbox')).toHaveId(
		(await search.input.getAttribute('aria-controls')) ?? ''
	);
	expect(await index()).toBe(0);
	await page.keyboard.press('ArrowDown');
	expect(await index()).toBe(1);
	await page.keyboard.press('End');
	expect(await index()).toBe(count - 1);
	await page.keyboard.press('ArrowDown');
	expect(await index()).toBe(0);
	await page.keyboard.press('ArrowUp');
	expect(await index()).toBe(count - 1);
	await page.keyboard.press('Home');
	expect(await index()).toBe(0);
	await expect(search.input).toBeFocused();
	await expect(search.active).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(search.dialog).toBeHidden();
	await expect(page).toHaveURL(/\/calcinosis-jdm\/$/);
});

test('Enter opens the first result however fast it follows', async ({ page }) => {
	const search = new SearchDialog(page);
	await search.open();
	await page.keyboard.type('cetuximab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\?found=cetuximab#medical-management$/);

	// Once more, before the index has come.
	await page.goto('calcinosis-jdm/');
	await page.route('**/search-manifest.json*', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 1000));
		await route.continue();
	});
	await search.show();
	await page.keyboard.type('sarcoidosis');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#differential-diagnosis$/);
});

test('says that it loads, in its own look, for as long as a slow line takes', async ({ page }) => {
	await page.route('**/_astro/start.*.js', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 2000));
		await route.continue();
	});
	await page.route('**/search-manifest.json*', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 4000));
		await route.continue();
	});
	for (const path of ['calcinosis-jdm/', 'search/']) {
		await page.goto(path);
		if (path !== 'search/') await new SearchDialog(page).show();
		const loading = page.getByText('Search is loading …');
		await expect(loading).toBeVisible();
		const field = page.getByRole('combobox', { name: /^Search/ });
		await expect(field).toHaveCSS('border-top-width', '0px');
		await expect(field).toHaveCSS('outline-style', 'none');
		// Its script is there, and its index is not.
		await page.waitForFunction(() => document.adoptedStyleSheets.length > 0);
		await expect(loading).toBeVisible();
		await field.fill('cetuximab');
		await expect(page.locator('[role=option]').first()).toBeVisible();
		await expect(loading).toBeHidden();
	}
});

test('fills a phone’s screen', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 780 });
	const search = new SearchDialog(page);
	await search.open();

	expect(await search.dialog.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 780 });
});

test('narrows by kind of page and topic, with counts, before a word is typed', async ({ page }) => {
	const search = new SearchDialog(page);
	await search.open();
	await expect(search.filter('Calcinosis in JDM')).toBeVisible();
	await search.filter('Prognosis').click();
	await search.results.first().waitFor();

	await expect(search.results.first()).toContainText('Calcinosis in JDM › Prognosis');
	await expect(search.results.getByText('Follow up', { exact: true })).toBeVisible();
	await expect(search.filter('Prognosis')).toHaveAttribute('aria-pressed', 'true');
	await search.ask('infection');
	for (const result of await search.results.all())
		await expect(result).toContainText('› Prognosis');
	await expect(search.filter('Prognosis')).toContainText(String(await search.results.count()));
	await expect(search.filter('Complications')).not.toHaveText(/ 0$/);
	await search.filter('Prognosis').click();
	await expect(search.results.first()).not.toContainText('› Prognosis');
});

// One dialog for all of these: what one has typed, the next types over.
test.describe('a dialog that stays open', () => {
	test.describe.configure({ mode: 'default' });
	let page: Page;
	let search: SearchDialog;

	test.beforeAll(async ({ browser }) => {
		page = await browser.newPage();
		search = new SearchDialog(page);
		await search.open();
	});

	test('shows the answer to the last key, whatever came before', async () => {
		await search.input.pressSequentially('methotrexate');
		await search.input.fill('debridement');
		await search.answered('debridement');
		await page.waitForTimeout(300);

		await expect(search.results.first()).toContainText('Supportive care');
	});

	test('tells screen readers how much was found', async () => {
		await search.ask('cetuximab');
		await expect(search.status).toHaveText(/^\d+ sections?$/);
		await search.ask('insulin');
		await expect(search.status).toHaveText('Nothing here on insulin.');
	});

	test('hides filters that would leave nothing', async () => {
		await search.ask('cetuximab');

		await expect(search.filter('Management')).toBeVisible();
		await expect(search.filter('Prognosis')).toBeHidden();
	});

	test('says of what voice a result is', async () => {
		await search.ask('p140');
		await expect(search.results.first()).toContainText('Evidence note (Literature differs): ');
		await search.ask('amyopathic');
		await expect(search.results.filter({ hasText: 'Epidemiology' }).first()).toContainText(
			'Literature differs'
		);
		await search.ask('Orandi');
		await expect(search.results.first()).toContainText('References');
		await expect(search.results.first()).toContainText('Reference: ');
	});

	test('finds the cards of a topic', async () => {
		for (const query of ['cards of calcinosis in JDM', 'flashcards', 'flash cards']) {
			await search.ask(query);
			await expect(search.results.first(), query).toHaveAttribute(
				'href',
				/\/calcinosis-jdm\/cards\//
			);
		}
	});

	test('has nothing that axe would have fixed, in either theme', async () => {
		for (const query of ['bisphosponate ivig', 'insulin']) {
			await search.ask(query);
			await expectAccessible(page, 'dialog');
		}
	});
});
