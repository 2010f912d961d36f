import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { makeFolder } from '../../src/offline/folder/make-folder.ts';
import { projectRoot } from '../../src/lib/run.ts';
import { readJoined } from '../site/read-joined.ts';
import { SearchDialog } from '../pages/search-dialog.ts';

test('a copy of the site opens from disk, with its links, styles, scripts and search', async ({
	page,
}) => {
	const folder = await mkdtemp(join(tmpdir(), 'vademecum from disk-'));
	await makeFolder(readJoined(join(projectRoot, 'dist')), folder);
	const failures: string[] = [];
	page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
	page.on('pageerror', (error) => failures.push(String(error)));

	await page.goto(`${pathToFileURL(folder).href}/index.html`);
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
	await rm(folder, { recursive: true });
});
