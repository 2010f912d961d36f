import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { SearchDialog } from '../pages/search-dialog.ts';
import { builtLibrary } from './build-library.ts';
import { test } from './library.ts';

test.describe.configure({ timeout: 180_000 });

test('a site works under any base path, on hosts that add the slash and on those that do not', async ({
	page,
	library,
}) => {
	const missing: string[] = [];
	page.on('response', (response) => {
		if (response.status() >= 400) missing.push(response.url());
	});

	const violations: string[] = [];
	page.on('console', (message) => {
		if (message.text().includes('Content Security Policy')) violations.push(message.text());
	});

	await page.goto('');
	await page.getByRole('main').getByRole('link', { name: 'Lupus' }).click();
	await page.getByRole('main').getByRole('link', { name: 'Surgery' }).click();
	await expect(page).toHaveURL(`${library}lupus/management/#surgery`);
	await page.getByRole('link', { name: /^Next/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Complications');
	await page.goto(`${library}lupsu/`);
	await page.getByRole('main').getByRole('link', { name: 'Lupus' }).click();
	await expect(page).toHaveURL(`${library}lupus/`);

	await page.goto(`${library}sle/management/#surgery`);
	await expect(page).toHaveURL(`${library}lupus/management/#surgery`);

	const search = new SearchDialog(page);
	await search.open(`${library}lupus/`);
	await search.ask('excise');
	await search.results.filter({ hasText: 'Lupus' }).first().click();
	await expect(page).toHaveURL(/\/some\/base\/lupus\/management\/\?found=.*#surgery$/);
	await page.getByRole('link', { name: 'Print and PDF' }).click();
	await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
	await page.getByRole('radio', { name: 'Letter' }).check();
	await expect(page).toHaveURL(`${library}lupus/print/?paper=letter`);
	await page.getByRole('link', { name: 'Accessibility' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility');

	for (const addsSlash of [false, true]) {
		await page.route(/\/lupus\/management$/, (route) =>
			addsSlash
				? route.fulfill({ status: 301, headers: { location: `${route.request().url()}/` } })
				: route.continue()
		);
		await page.goto(`${library}lupus/management`);
		await page.getByRole('link', { name: /^Next/ }).click();
		await expect(page).toHaveURL(`${library}lupus/complications/`);
	}
	const read = async (path: string) => (await page.request.get(library + path)).text();
	expect(await read('robots.txt')).toMatch(/Sitemap: .*\/some\/base\/sitemap-index\.xml/);
	expect(await read('llms.txt')).toContain('/some/base/lupus/management/index.md');
	expect(await read('lupus/management/index.md')).toMatch(/^# Management/);
	const { headers } = await fetch(`${library}lupus/`);
	expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'");

	expect(missing).toEqual([`${library}lupsu/`]);
	expect(violations).toEqual([]);
	const worker = await readFile(join(builtLibrary, 'sw.js'), 'utf8');
	expect(worker).toContain('"url":"/some/base/offline/index.html"');
	const manifest = await page.request.get(`${library}manifest.webmanifest`);
	expect(await manifest.json()).toMatchObject({ start_url: '/some/base/', scope: '/some/base/' });
});
