import { expect, test } from 'playwright/test';
import { SearchDialog } from '../pages/search-dialog.ts';
import { makeCopy } from './copy-on-disk.ts';

test('a copy of the site opens from disk, with its links, styles, scripts and search', async ({
	page,
}) => {
	const { address, failures, remove } = await makeCopy(page);

	await page.goto(`${address}/index.html`);
	await page.getByRole('main').getByRole('link', { name: 'Calcinosis' }).click();
	await expect(page.locator('[data-keep]')).toHaveCount(0);
	await page.locator('main a[href$="#epidemiology"]').first().click();
	await expect(page).toHaveURL(/\/calcinosis-jdm\/overview\/index\.html#epidemiology$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCSS('font-weight', '600');

	await page.waitForLoadState();
	const search = new SearchDialog(page);
	await search.show();
	await search.ask('physio');
	await expect(search.results.first()).toContainText('Physiotherapy');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/[\w-]+\/index\.html\?found=.*#[\w-]+$/);
	await expect(page.getByRole('button', { name: /^Clear/ })).toBeVisible();

	await page.getByRole('link', { name: 'Print and PDF' }).click();
	await page.getByLabel('Letter', { exact: true }).check();
	await expect(page).toHaveURL(/\/print\/index\.html\?paper=letter$/);
	expect(failures).toEqual([]);
	await remove();
});
