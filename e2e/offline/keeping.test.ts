import { expect } from 'playwright/test';
import { SearchDialog } from '../pages/search-dialog.ts';
import { stored, test } from './test.ts';

test.use({ serviceWorkers: 'allow' });

test('a topic is kept with pages, PDFs and search, and removed again', async ({ page, site }) => {
	const link = '<a href="/calcinosis-jdm/calcinosis-jdm.pdf" download>The PDF</a>';
	await site.publish({
		'calcinosis-jdm/calcinosis-jdm.pdf': () => '%PDF-1.4 of a test',
		'calcinosis-jdm/index.html': (html) => html.replace('</h1>', `</h1>${link}`),
	});
	await page.goto(`${site.address}calcinosis-jdm/`);
	await stored(page, '/calcinosis-jdm/');
	const keep = page.locator('[data-keep]');
	await expect(keep).toContainText(/\d [kM]B, with PDFs and search/);
	// Firefox asks the reader, who may not answer.
	await page.evaluate(() => (StorageManager.prototype.persist = () => new Promise(() => {})));
	await keep.getByRole('button', { name: 'Keep offline' }).click();
	await expect(keep.getByRole('status')).toHaveText(/^Kept offline: .*B, stored on /);
	await page.evaluate(() => caches.delete('vademecum / pages'));
	await site.stop();

	for (const [path, title] of [
		['', 'Library'],
		['review/', 'Review'],
		['calcinosis-jdm/prognosis/', 'Prognosis'],
		['calcinosis-jdm/print/', 'Calcinosis in juvenile dermatomyositis'],
	]) {
		await page.goto(site.address + path);
		await expect(page.getByText('Stored copy from')).toBeVisible();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(title ?? '');
	}
	await page.goto(`${site.address}calcinosis-jdm/`);
	const pdf = page.getByRole('link', { name: 'The PDF' });
	const opened = page.waitForResponse('**/calcinosis-jdm.pdf');
	await pdf.click();
	expect((await opened).fromServiceWorker()).toBe(true);
	expect((await opened).status()).toBe(200);
	await page.goto(`${site.address}calcinosis-jdm/overview/`);
	const search = new SearchDialog(page);
	await search.show();
	await search.ask('physio');
	await expect(search.results.first()).toContainText('Physiotherapy');
	await expect(search.dialog).toContainText('what is stored on this device');

	// What search shows is as old as its index, however new the page is.
	await page.evaluate(async () => {
		const index = await caches.open('vademecum / index');
		for (const request of await index.keys()) {
			const file = (await index.match(request))!;
			const headers = { ...Object.fromEntries(file.headers), 'x-stored-on': '2020-01-02T12:00Z' };
			await index.put(request, new Response(file.body, { headers }));
		}
	});
	await page.goto(`${site.address}search/?q=physio`);
	await expect(page.getByText('Stored copy from 2 January 2020')).toBeVisible();

	await page.goto(`${site.address}calcinosis-jdm/`);
	await expect(keep.getByRole('status')).toContainText('Kept offline');
	await keep.getByRole('button', { name: 'Remove' }).click();
	await expect(keep.getByRole('button', { name: 'Keep offline' })).toBeVisible();
	await page.goto(`${site.address}calcinosis-jdm/prognosis/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not stored');
});

test('a half-finished download, a full device and a refused store are said plainly', async ({
	page,
	site,
}) => {
	await page.goto(`${site.address}calcinosis-jdm/`);
	await stored(page, '/calcinosis-jdm/');
	const keep = page.locator('[data-keep]');
	const status = keep.getByRole('status');
	const start = keep.getByRole('button', { name: 'Keep offline' });

	await page.evaluate(() => {
		const put = Cache.prototype.put;
		Cache.prototype.put = function (request, response) {
			if (String(request).includes('/prognosis/')) throw new DOMException('', 'QuotaExceededError');
			return put.call(this, request, response);
		};
	});
	await start.click();
	await expect(status).toHaveText(
		/^There is not enough room on this device\. Half-finished: .*B of .*B is stored\.$/
	);
	await page.reload();
	await expect(status).toHaveText(/^Half-finished: .*B of .*B is stored\.$/);
	await keep.getByRole('button', { name: 'Go on' }).click();
	await expect(status).toContainText('Kept offline');
	await keep.getByRole('button', { name: 'Remove' }).click();
	await expect(start).toBeVisible();

	await page.evaluate(() => {
		CacheStorage.prototype.open = () => Promise.reject(new DOMException('', 'SecurityError'));
	});
	await start.click();
	await expect(status).toContainText('This browser does not let the site store anything.');
	await site.stop();
	await page.reload();
	await start.click();
	await expect(status).toContainText('the site cannot be reached');
});

test.describe('without a service worker', () => {
	test.use({ serviceWorkers: 'block' });

	test('the page says that it cannot be kept, and reads as before', async ({ page, site }) => {
		await page.goto(`${site.address}calcinosis-jdm/`);
		const keep = page.locator('[data-keep]');
		await keep.getByRole('button', { name: 'Keep offline' }).click();
		await expect(keep.getByRole('status')).toContainText('does not let the site store anything');
	});
});
