import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { SearchDialog } from '../pages/search-dialog.ts';
import { builtLibrary } from './build-library.ts';
import { buildSite } from './build-site.ts';
import { test as onLibrary } from './library.ts';
import { makeTopic } from './topics.ts';

test.describe.configure({ timeout: 180_000 });

onLibrary(
	'a site works under any base path, on hosts that add the slash and on those that do not',
	async ({ page, library }) => {
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
	}
);

test('bad content stops the build with every problem, its file, its line and the fix', async () => {
	const site = await buildSite({
		...makeTopic('good', 'One name'),
		...makeTopic('twin', 'A name'),
		...makeTopic('other', 'a NAME'),
		'good/topic.yml':
			'title: One name\ntitel: x\nreviewed:\n  by: A\n  on: 2026-13-01\npages:\n  - lost\n',
		'good/overview.mdx': '---\ndescription: no title\n---\n\n## Definition\n',
		'good/diagnosis.mdx': '---\ntitle: "open\n---\n\ntext\n',
		'bare/index.mdx': '---\ntitle: Key points\n---\n',
		'empty/topic.yml': 'title: No landing page\n',
		'../vocabulary.yml': '- term: one\n  synonyms: [same]\n- term: two\n  synonyms: [same]\n',
	});

	expect(site.code).not.toBe(0);
	const lines = site.output.split('\n').filter((line) => line.includes(' → '));
	expect(lines.filter((line) => !line.includes('[WARN]')).sort()).toEqual(
		[
			'content/docs/bare/topic.yml is missing, so the folder is no topic → write it, with “title: …” at least, or move the pages out of content/docs/bare',
			'content/docs/empty/index.mdx is missing, so the topic has no landing page → write it, with the title “Key points”',
			'content/docs/good/diagnosis.mdx:2 does not parse: Missing closing "quote → put texts with “: ”, “#” or quotes into double quotes, and indent lists alike',
			'content/docs/good/overview.mdx:2 “title” is missing → add a line “title: …”',
			'content/docs/twin/topic.yml:1 has the title “A name”, as content/docs/other/topic.yml has → give one of the two another title',
			'content/docs/good/topic.yml:2 “titel” is not a key that is known here → write “title”',
			'content/vocabulary.yml:4 “same” is a name of “two” here and of “one” in line 2 → leave it under the term that readers mean by it',
			'content/docs/good/topic.yml:5 “reviewed.on” must be a day such as 2026-11-24 → write it in that form',
		].sort()
	);
	expect(site.output).toContain('[WARN]');
	await site.remove();
});
