import { expect, test } from 'playwright/test';
import { expectAccessible } from '../axe.ts';
import { SearchDialog } from '../pages/search-dialog.ts';

test('the search page answers the query in its address, and keeps it there', async ({ page }) => {
	const search = new SearchDialog(page, page.getByRole('main'));
	await page.goto('search/?q=physio');
	await search.answered('physio');
	await expect(search.results.first()).toContainText('Physiotherapy');
	await search.ask('x ray');
	await expect(page).toHaveURL(/\?q=x\+ray$/);
	await page.reload();
	await search.answered('x ray');

	await expect(search.input).toHaveValue('x ray');
	await expect(search.results.first()).toContainText('Investigations');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#investigations$/);
	await page.goBack();
	await expect(search.input).toHaveValue('x ray');
	await expectAccessible(page);
});

test('the page and the dialog find the same', async ({ page }) => {
	const find = async (search: SearchDialog) => {
		await search.ask('risk factors');
		return search.results.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
	};
	await page.goto('search/');
	const onPage = await find(new SearchDialog(page, page.getByRole('main')));
	const dialog = new SearchDialog(page);
	await dialog.open();

	expect(await find(dialog)).toEqual(onPage);
});

test('without an index it says so and shows the way to the library', async ({ page }) => {
	await page.route('**/pagefind/**', (route) => route.abort());
	const search = new SearchDialog(page);
	await search.open();

	await search.dialog.getByRole('alert').waitFor();
	await expect(search.dialog.getByRole('alert')).toContainText(
		'The search index could not be loaded.'
	);
	await search.dialog.getByRole('link', { name: 'Go to the library' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('with an index that breaks off later it says so, too', async ({ page }) => {
	await page.route('**/*.pf_fragment', (route) => route.abort());
	const search = new SearchDialog(page);
	await search.open();
	await search.input.fill('pamidronate');

	await search.dialog.getByRole('alert').waitFor();
	await expect(search.dialog.getByRole('alert')).toContainText(
		'The search index could not be loaded.'
	);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('search says so and shows the way to the library', async ({ page }) => {
		await page.goto('calcinosis-jdm/');
		await page.getByRole('button', { name: 'Search', exact: true }).click();

		await expect(page.getByText('Searching needs JavaScript')).toBeVisible();
		await expect(page.locator('main input')).toBeHidden();
		await page.getByRole('link', { name: 'browse the library' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});
});
