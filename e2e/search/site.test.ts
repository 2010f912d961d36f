import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Locator } from 'playwright/test';
import { SearchDialog } from '../pages/search-dialog.ts';
import { builtSite } from '../site/fixture-site.ts';
import { test as onLibrary } from '../site/library.ts';

onLibrary('searches a site of several topics below a base', async ({ page }) => {
	const search = new SearchDialog(page);
	await search.open('croup/');
	await search.ask('salbutamol');
	await expect(search.results.first()).toHaveAttribute(
		'href',
		'/some/base/bronchiolitis/?found=salbutamol#exam-focus'
	);
	await search.ask('lupus');
	await expect(search.results.first()).toHaveAttribute('href', /^\/some\/base\/lupus\/(?!cards)/);
	await search.ask('wheezy child');
	await expect(search.results.first()).toContainText('Bronchiolitis in infants');
	await search.ask('exam focus');
	await expect(search.filter('Croup')).toContainText('1');
	await search.filter('Croup').click();
	await expect(search.results).toHaveCount(1);
	await expect(search.results.first()).toContainText('Croup › Key points');
});

test('only what search needs of Pagefind is on the site', async () => {
	const names = await readdir(join(builtSite, 'pagefind'), { recursive: true });

	expect(names.some((name) => name.endsWith('/search-manifest.json'))).toBe(true);
	expect(names.filter((name) => /-ui|highlight|worker|wasm\.(?!unknown)/.test(name))).toEqual([]);
});

test('every abbreviation has its tooltip once a page, and on paper its term', async ({ page }) => {
	await page.goto('calcinosis-jdm/diagnosis/');
	const mri = page.locator('abbr', { hasText: /^MRI$/ });
	await expect(mri).toHaveCount(1);
	await expect(mri).toHaveAttribute('title', 'magnetic resonance imaging');
	const html = await readFile(join(builtSite, 'calcinosis-jdm/overview/index.html'), 'utf8');
	expect(html).not.toMatch(/<h[1-6][^>]*>[^<]*<abbr/);

	await page.emulateMedia({ media: 'print' });
	const onPaper = (abbreviation: Locator) =>
		abbreviation.evaluate((one) => getComputedStyle(one, '::after').content);
	expect(await onPaper(page.locator('abbr', { hasText: /^CK$/ }))).toBe('" (creatine kinase)"');
	// The page has just spelled this one out itself.
	expect(await onPaper(mri)).toBe('none');
});
