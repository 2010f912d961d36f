import { expect, test, type Page } from 'playwright/test';
import { isRight, judge, readJudged, tally } from './judging.ts';

/** Judged files, and the least part of their queries that is answered by the first result and by one of three. */
const files = [
	['judged-queries.json', 1, 1],
	['judged-queries-2.json', 0.98, 1],
	['judged-queries-3.json', 0.92, 0.97],
	['judged-queries-4.json', 1, 1],
] as const;

// One page for all, which has loaded the index.
test.describe.configure({ mode: 'default', timeout: 180_000 });

let page: Page;

test.beforeAll(async ({ browser }) => {
	page = await browser.newPage();
	await page.goto('calcinosis-jdm/');
});

for (const [file, first, three] of files) {
	test(`answers the queries of ${file} as they were judged`, async () => {
		const queries = await readJudged(new URL(`../fixtures/${file}`, import.meta.url));

		const verdicts = await judge(page, queries);
		await page.keyboard.press('Escape');

		const misses = verdicts.filter((verdict) => !isRight(verdict, 3));
		const rates = tally(verdicts);
		const answered = rates.find(({ kind }) => kind === 'all but absent');
		const absent = rates.find(({ kind }) => kind === 'absent');
		const list = JSON.stringify(misses, null, 2);
		expect(answered?.first, list).toBeGreaterThanOrEqual(first * (answered?.of ?? Infinity));
		expect(answered?.three, list).toBeGreaterThanOrEqual(three * (answered?.of ?? Infinity));
		expect(absent?.first, list).toBe(absent?.of);
	});
}
