import { expect } from 'playwright/test';
import { SearchDialog } from '../pages/search-dialog.ts';
import { searchStored, stored, test } from './test.ts';

test.use({ serviceWorkers: 'allow' });

test('a page that was read is shown without a network, with its age; another says that it is not stored', async ({
	page,
	site,
}) => {
	await page.goto(`${site.address}calcinosis-jdm/`);
	await stored(page, '/calcinosis-jdm/');
	await page.getByRole('main').getByRole('link', { name: 'Management' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Management');
	await stored(page, '/calcinosis-jdm/management/');
	await searchStored(page, 2);
	await stored(page, '/');
	await expect(page.getByText('Stored copy from')).toBeHidden();
	await site.stop();

	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Management');
	await expect(page.getByText('Stored copy from')).toContainText('less than a minute old');
	await page.goto(`${site.address}calcinosis-jdm/?found=x#top`);
	await expect(page.getByText('Stored copy from')).toBeVisible();
	await page.goto(`${site.address}calcinosis-jdm/overview/`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not stored');
	await page
		.getByRole('main')
		.getByRole('link', { name: /^Management/ })
		.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Management');
	// The library is there, although it was never opened.
	await page.goto(`${site.address}calcinosis-jdm/overview/`);
	await page.getByRole('main').getByRole('link', { name: 'library', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Library');
	await page.goto(`${site.address}calcinosis-jdm/management/`);

	const search = new SearchDialog(page);
	await search.show();
	await search.ask('calcinosis');
	await expect(search.results.first()).toBeVisible();
	await expect(search.dialog).toContainText('what is stored on this device');
	const pages = (await search.dialog.locator('.where').allTextContents()).map(
		(where) => where.split(' › ')[1]
	);
	expect(new Set(pages)).toEqual(new Set(['Key points', 'Management']));
	await page.keyboard.press('Control+k');

	await site.start();
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.getByText('Stored copy from')).toBeHidden();
});

test('a page of a new edition is shown at once, the edition offered; older pages keep their scripts', async ({
	page,
	site,
}) => {
	await page.goto(`${site.address}calcinosis-jdm/prognosis/`);
	await stored(page, '/calcinosis-jdm/prognosis/');
	await page.goto(`${site.address}calcinosis-jdm/overview/`);
	await stored(page, '/calcinosis-jdm/overview/');
	await site.renameScript();
	await site.publish({
		'calcinosis-jdm/overview/index.html': (html) =>
			html.replace('>Overview</h1>', '>Overview anew</h1>'),
	});

	await page.reload();
	await expect(page.getByText('There is a new edition of this site.')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview anew');
	await page.getByRole('button', { name: 'Show it' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overview anew');
	await expect(page.getByText('There is a new edition of this site.')).toBeHidden();

	await site.stop();
	const script = page.waitForResponse(/_astro\/page\./);
	await page.goto(`${site.address}calcinosis-jdm/prognosis/`);
	expect((await script).url()).not.toContain('NEWSCRPT');
	await expect(page.getByText('Stored copy from')).toBeVisible();
	const search = new SearchDialog(page);
	await search.show();
	await expect(search.input).toBeFocused();
});

test('an online reader gets a corrected page if it comes within a second, else the stored one with its date', async ({
	page,
	site,
}) => {
	const path = 'calcinosis-jdm/management/';
	await page.goto(site.address + path);
	await stored(page, `/${path}`);
	await page.goto(`${site.address}calcinosis-jdm/`);
	await stored(page, '/calcinosis-jdm/');
	const title = page.getByRole('heading', { level: 1 });
	const correct = (text: string) =>
		site.publish({
			[`${path}index.html`]: (html) => html.replace(/<h1\b[^]*?<\/h1>/, `<h1>${text}</h1>`),
		});

	await correct('Corrected');
	await site.delay(300);
	await page.goto(site.address + path);
	await expect(title).toHaveText('Corrected');
	await expect(page.getByText('Stored copy from')).toBeHidden();

	await site.stop();
	await site.start();
	await correct('Corrected again');
	await site.delay(2500);
	await page.goto(site.address + path);
	await expect(title).toHaveText('Corrected');
	await expect(page.getByText('Stored copy from')).toBeVisible();
	// What came too late is there the next time.
	await expect
		.poll(async () =>
			page.evaluate(async (path) => (await (await caches.match(path))?.text()) ?? '', `/${path}`)
		)
		.toContain('Corrected again');
});
