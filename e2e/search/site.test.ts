import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Locator } from 'playwright/test';
import { serveSite } from '../../src/lib/serve.ts';
import { SearchDialog } from '../pages/search-dialog.ts';
import { buildSite } from '../site/build-site.ts';
import { builtSite } from '../site/fixture-site.ts';

const files = {
	'asthma/topic.yml': 'title: Asthma in childhood\naliases: [Wheezy child]\n',
	'asthma/index.mdx': '---\ntitle: Key points\n---\n\n## Exam focus\n\nSpacers and salbutamol.\n',
	'croup/topic.yml': 'title: Croup\n',
	'croup/index.mdx': '---\ntitle: Key points\n---\n\n## Exam focus\n\nOne dose of dexamethasone.\n',
};

test('searches a site of several topics below a base', async ({ page }) => {
	test.setTimeout(180_000);
	const built = await buildSite(files, { BASE: '/revision' });
	expect(built.code, built.output).toBe(0);
	const site = await serveSite({ folder: built.dist, base: '/revision' });
	const search = new SearchDialog(page);
	try {
		await search.open(`${site.address}croup/`);
		await search.ask('salbutamol');
		await expect(search.results.first()).toHaveAttribute(
			'href',
			'/revision/asthma/?found=salbutamol#exam-focus'
		);
		await search.ask('wheezy child');
		await expect(search.results.first()).toContainText('Asthma in childhood');
		await search.ask('exam focus');
		await expect(search.filter('Croup')).toContainText('1');
		await search.filter('Croup').click();
		await expect(search.results).toHaveCount(1);
		await expect(search.results.first()).toContainText('Croup › Key points');
	} finally {
		await site.close();
		await built.remove();
	}
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
