import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Browser } from 'playwright/test';
import { serveSite } from '../src/lib/serve.ts';
import { measureCold } from './bench/browser/search.ts';
import { measureView } from './bench/browser/view.ts';
import { madeUpPages } from './bench/sites/made-up.ts';
import { ours } from './bench/sites/ours.ts';
import { promises } from './promises.ts';
import { buildSite } from './site/build-site.ts';
import { builtSite, fixtureDocs } from './site/fixture-site.ts';

const page = 'calcinosis-jdm/management/';

test('the longest page, what it loads unasked and a first search are light', async ({
	browser,
	baseURL,
}) => {
	const view = await measureView(browser, `${baseURL}${page}`);
	expect(view.page).toBeLessThanOrEqual(promises.longestPageBytes);
	expect(view.bytes - view.page).toBeLessThanOrEqual(promises.besidePageBytes);
	expect(view.requests).toBeLessThanOrEqual(promises.viewRequests);
	// What is counted is there at all.
	expect(view.page).toBeGreaterThan(5_000);
	expect(view.requests).toBeGreaterThan(3);

	const search = await searchFirst(browser, `${baseURL}${page}`, 'pamidronate');
	expect(search.bytes).toBeGreaterThan(20_000);
	expect(search.bytes).toBeLessThanOrEqual(promises.searchBytes);
	expect(search.trips).toBeLessThanOrEqual(promises.searchTrips);
});

test('a page weighs and loads as much in a library of 6 topics as in one of 1', async ({
	browser,
	baseURL,
}) => {
	const built = await buildSite({ ...(await exampleTopic()), ...(await madeUpPages(5)) });
	expect(built.code, built.output).toBe(0);
	expect(await lengthOf(built.dist)).toBe(await lengthOf(builtSite));
	const site = await serveSite({ folder: built.dist });
	try {
		const [usual, one, six] = await Promise.all([
			measureView(browser, `${site.address}topic-1/management/`),
			measureView(browser, `${baseURL}${page}`),
			measureView(browser, `${site.address}${page}`),
		]);
		expect(usual.bytes).toBeLessThanOrEqual(promises.viewBytes);
		expect(usual.requests).toBeLessThanOrEqual(promises.viewRequests);
		expect(six.requests).toBe(one.requests);
		const [beside, besideOne] = [six, one].map(({ bytes, page }) => bytes - page) as [
			number,
			number,
		];
		expect(Math.abs(beside - besideOne)).toBeLessThanOrEqual(5 * promises.besidePageGrowth);

		const search = await searchFirst(browser, `${site.address}${page}`, 'pancreas');
		expect(search.bytes).toBeLessThanOrEqual(promises.searchBytesOfSix);
		expect(search.trips).toBeLessThanOrEqual(promises.searchTrips);
	} finally {
		await site.close();
		await built.remove();
	}
});

/** So slow a line shows which loads wait for each other, and not which a busy machine begins later. */
const searchFirst = (browser: Browser, address: string, query: string) =>
	measureCold(browser, address, ours.search, query, 1000);

/** The length of the page in a built site, without the day of its last change, which only git knows. */
async function lengthOf(dist: string): Promise<number> {
	const html = await readFile(join(dist, page, 'index.html'), 'utf8');
	const day =
		/(?:·|Last changed on) <time.*?<\/time>(?:\s*\.)?|"dateModified":"[\d-]+",|Edition of \d+ \w+ \d{4}\s·\s| \d+ \w+ \d{4}\./gs;
	return html.replace(day, '').replace(/\s+/g, '').length;
}

/** The files of the example topic, by path below `content/docs`. */
async function exampleTopic(): Promise<Record<string, string>> {
	const names = await readdir(join(fixtureDocs, 'calcinosis-jdm'));
	const files = names.map(async (name) => {
		const path = `calcinosis-jdm/${name}`;
		return [path, await readFile(join(fixtureDocs, path), 'utf8')] as const;
	});
	return Object.fromEntries(await Promise.all(files));
}
