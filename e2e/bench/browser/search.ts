import type { Browser, Page, Request } from 'playwright';
import type { Search } from '../sites/contender.ts';
import { chainOf, describeLoad, type Load } from './loads.ts';

/**
 * Opens the search of a site in a fresh browser, on a line with a long way (`latency`: milliseconds there and back),
 * and types a query. Returns the bytes loaded after the page was there, as gzip sends them, the longest
 * chain of requests that waited for each other, and the time to the first result.
 */
export async function measureCold(
	browser: Browser,
	address: string,
	search: Search,
	query: string,
	latency = 150
): Promise<Cold> {
	// What a first visit stores for later is no part of a search.
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto(address);
	await page.waitForLoadState('networkidle');
	const session = await context.newCDPSession(page);
	const line = { offline: false, latency, downloadThroughput: -1, uploadThroughput: -1 };
	await session.send('Network.emulateNetworkConditions', line);
	const requests: Request[] = [];
	page.on('request', (request) => {
		if (!/favicon/.test(request.url())) requests.push(request);
	});
	const start = performance.now();
	await search.open(page);
	await page.locator(search.input).first().waitFor();
	await page.keyboard.insertText(query);
	await page.locator(search.result).first().waitFor({ timeout: 120_000 });
	const milliseconds = performance.now() - start;
	const loads = await Promise.all(requests.slice().map(describeLoad));
	await context.close();
	return {
		milliseconds,
		bytes: loads.reduce((sum, { bytes }) => sum + bytes, 0),
		trips: chainOf(loads),
		loads,
	};
}

/**
 * Opens the search of a site, types queries, and takes the times to their answers, in milliseconds.
 * All are typed once before, so that what they need is there.
 *
 * A search that says what it answers is timed at every letter; of any other one only the time from an
 * empty field to the first result of a whole query can be told. What it does not find is left out.
 */
export async function measureWarm(
	browser: Browser,
	address: string,
	search: Search,
	queries: readonly string[]
): Promise<number[]> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto(address);
	await page.waitForLoadState('networkidle');
	await search.open(page);
	await page.locator(search.input).first().waitFor();
	for (const query of queries) await timeQuery(page, search, query);
	const times: number[] = [];
	for (const query of queries) times.push(...(await timeQuery(page, search, query)));
	await context.close();
	return times.filter((time) => !Number.isNaN(time));
}

async function timeQuery(page: Page, search: Search, query: string): Promise<number[]> {
	await page.locator(search.input).first().fill('');
	await page.locator(search.result).first().waitFor({ state: 'detached', timeout: 10_000 });
	if (!search.answered) return [await timeText(page, search, query)];
	const times: number[] = [];
	for (let length = 1; length <= query.length; length++) {
		times.push(await timeText(page, search, query.slice(0, length)));
	}
	return times;
}

/** The time from a text in the field to its answer, measured in the page; no number if none comes. */
async function timeText(page: Page, search: Search, text: string): Promise<number> {
	const answer = search.answered?.(text) ?? search.result;
	return page.evaluate(
		async ({ field, answer, text, limit }) => {
			const input = document.querySelector<HTMLInputElement>(field);
			if (!input) throw new Error('There is no search field.');
			const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
			const start = performance.now();
			const shown = new Promise<number>((done) => {
				const late = setTimeout(done, limit, NaN);
				const look = () => {
					if (!document.querySelector(answer)) return;
					observer.disconnect();
					clearTimeout(late);
					done(performance.now() - start);
				};
				const observer = new MutationObserver(look);
				observer.observe(document.body, { childList: true, subtree: true, attributes: true });
			});
			// By the element's own setter, for frameworks that put one of theirs before it.
			setValue?.call(input, text);
			input.dispatchEvent(new Event('input', { bubbles: true }));
			return shown;
		},
		{ field: search.input, answer, text, limit: 10_000 }
	);
}

/** What one cold search took. */
export interface Cold {
	milliseconds: number;
	bytes: number;
	trips: number;
	loads: Load[];
}
