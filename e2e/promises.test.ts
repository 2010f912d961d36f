import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Browser } from 'playwright/test';
import { serveSite } from '../src/lib/serve.ts';
import { measureCold } from './bench/browser/search.ts';
import { measureView } from './bench/browser/view.ts';
import { ours } from './bench/sites/ours.ts';
import { promises } from './promises.ts';
import { builtLibrary } from './site/build-library.ts';
import { builtSite } from './site/fixture-site.ts';
import { test as onLibrary } from './site/library.ts';

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
	const several = await searchFirst(browser, `${baseURL}${page}`, 'pamidronate children');
	expect(several.trips).toBeLessThanOrEqual(promises.searchTrips);
});

onLibrary(
	'a short page of a library of ten topics is light, says nothing of the others, and loads and searches as lightly',
	async ({ browser, library }) => {
		const path = 'gout/management/';
		const topics = JSON.parse(await readFile(join(builtLibrary, 'topics.json'), 'utf8')) as Topic[];
		expect(topics).toHaveLength(10);
		const html = await readFile(join(builtLibrary, path, 'index.html'), 'utf8');
		const [named, ...others] = topics.filter(({ address }) => html.includes(address));
		expect(named?.title).toBe('Gout');
		expect(others).toEqual([]);

		const one = await serveSite({ folder: builtSite });
		const [view, alone] = await Promise.all([
			measureView(browser, library + path),
			measureView(browser, one.address + page),
		]);
		await one.close();
		expect(view.bytes).toBeLessThanOrEqual(promises.viewBytes);
		expect(view.requests).toBe(alone.requests);
		const [beside, besideOne] = [view, alone].map(({ bytes, page }) => bytes - page);
		expect(Math.abs(beside! - besideOne!)).toBeLessThanOrEqual(
			topics.length * promises.besidePageGrowth
		);

		const search = await searchFirst(browser, library + path, 'salbutamol');
		expect(search.bytes).toBeLessThanOrEqual(promises.searchBytesOfTen);
		expect(search.trips).toBeLessThanOrEqual(promises.searchTrips);
	}
);

/** So slow a line shows which loads wait for each other, and not which a busy machine begins later. */
const searchFirst = (browser: Browser, address: string, query: string) =>
	measureCold(browser, address, ours.search, query, 1000);

interface Topic {
	title: string;
	address: string;
}
