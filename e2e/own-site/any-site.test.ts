import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { browsePages } from '../../src/commands/check/browse.ts';
import { sitePages } from '../audit/site-pages.ts';
import { ownDist, test } from './test.ts';

/** How many pages are opened, spread over all; `npm run check` and `npm run audit` open more. */
const most = 2;

test('axe finds nothing on pages of the site, which keep their policy and ask no other site', async ({
	browser,
	ownAddress,
}) => {
	const all = await sitePages(ownDist);
	const step = Math.max(1, all.length / most);
	const pages = Array.from({ length: Math.min(all.length, most) }, (_, index) =>
		String(all[Math.floor(index * step)])
	);
	test.setTimeout(60_000 + pages.length * 10_000);
	expect(await browsePages(browser, ownAddress, pages)).toEqual([]);
});

test('every page of the site carries a policy', async () => {
	test.skip(!existsSync(join(ownDist, '_headers')), 'The site does without `hosting`.');
	const pages = await sitePages(ownDist);
	const without = pages.filter((address) => {
		const html = readFileSync(join(ownDist, address.replace(/^$|\/$/, '$&index.html')), 'utf8');
		return !html.includes(`<meta http-equiv="content-security-policy" content="default-src 'none'`);
	});
	expect(without).toEqual([]);
});

test('search finds each topic by its title', async ({ page }) => {
	test.skip(!existsSync(join(ownDist, 'pagefind')), 'The site does without `search`.');
	const topics = readTopics().slice(0, 5);
	test.skip(topics.length === 0, 'The site has no topics.');
	await page.goto('');
	const field = page.locator('dialog[open] input');
	await expect(async () => {
		await page.keyboard.press('Control+k');
		await field.waitFor({ timeout: 3_000 });
	}).toPass();
	for (const { title, address } of topics) {
		await field.fill(title);
		const option = `dialog[open] [role=option][href*=${JSON.stringify(address)}]`;
		await expect(page.locator(option), title).not.toHaveCount(0);
	}
});

/** The topics of the site, as its pages are told of them. */
function readTopics(): { title: string; address: string }[] {
	const file = join(ownDist, 'topics.json');
	return existsSync(file)
		? (JSON.parse(readFileSync(file, 'utf8')) as { title: string; address: string }[])
		: [];
}
