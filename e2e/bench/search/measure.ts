import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright';

/** What differs between the search of this site and that of plain Starlight. */
export const interfaces = {
	ours: {
		input: 'dialog[open] input',
		result: 'dialog[open] [role=option]',
		/** Waits until the answer to a query is shown. */
		answered: (query: string) => `[data-query=${JSON.stringify(query)}]`,
	},
	plain: {
		input: 'dialog[open] input',
		result: 'dialog[open] .pagefind-ui__result',
		answered: () => 'dialog[open] .pagefind-ui__message',
	},
} as const;

/**
 * Opens the search of a site in a fresh browser, on a line with a long way (150 ms there and back), and
 * types a query. Returns the bytes loaded after the page was there, as gzip sends them, the longest
 * chain of requests that waited for each other, and the time to the first result.
 */
export async function measureCold(
	browser: Browser,
	address: string,
	kind: keyof typeof interfaces,
	query: string
): Promise<Cold> {
	// What a first visit stores for later is no part of a search.
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto(address);
	await page.waitForLoadState('networkidle');
	const session = await context.newCDPSession(page);
	const line = { offline: false, latency: 150, downloadThroughput: -1, uploadThroughput: -1 };
	await session.send('Network.emulateNetworkConditions', line);
	const requests: Request[] = [];
	page.on('request', (request) => {
		if (!/favicon/.test(request.url())) requests.push(request);
	});
	const start = performance.now();
	await page.keyboard.press('Control+k');
	await page.locator(interfaces[kind].input).waitFor();
	await page.keyboard.insertText(query);
	await page.locator(interfaces[kind].result).first().waitFor({ timeout: 120_000 });
	const milliseconds = performance.now() - start;
	const loads = await Promise.all(requests.slice().map(describe));
	await context.close();
	return {
		milliseconds,
		bytes: loads.reduce((sum, { bytes }) => sum + bytes, 0),
		trips: depth(loads),
		loads,
	};
}

/**
 * Types queries letter by letter and takes the time from each key to its answer, in milliseconds. All
 * are typed once before, so that what they need is there.
 */
export async function measureWarm(
	page: Page,
	kind: keyof typeof interfaces,
	queries: readonly string[]
): Promise<number[]> {
	const times: number[] = [];
	await page.keyboard.press('Control+k');
	const input = page.locator(interfaces[kind].input);
	await input.waitFor();
	for (const query of queries) {
		await input.fill(query);
		await page.waitForTimeout(1500);
	}
	for (const query of queries) {
		await input.fill('');
		await page.waitForTimeout(50);
		for (let length = 1; length <= query.length; length++) {
			times.push(await timeKey(page, kind, query.slice(0, length)));
		}
	}
	return times;
}

/** The time from a key to the next change of what is shown, measured in the page. */
async function timeKey(page: Page, kind: keyof typeof interfaces, text: string): Promise<number> {
	return page.evaluate(
		async ({ selector, text, isOurs }) => {
			const input = document.querySelector<HTMLInputElement>(selector);
			const root = input?.closest('dialog');
			if (!input || !root) throw new Error('No search field');
			const isShown = () =>
				!isOurs || root.querySelector(`[data-query=${JSON.stringify(text.trim())}]`);
			const start = performance.now();
			const shown = new Promise<void>((done) => {
				const observer = new MutationObserver(() => {
					if (!isShown()) return;
					observer.disconnect();
					done();
				});
				observer.observe(root, {
					childList: true,
					subtree: true,
					attributes: true,
					characterData: true,
				});
				setTimeout(done, 1500);
			});
			input.value = text;
			input.dispatchEvent(new Event('input', { bubbles: true }));
			await shown;
			return performance.now() - start;
		},
		{ selector: interfaces[kind].input, text, isOurs: kind === 'ours' }
	);
}

async function describe(request: Request): Promise<Load> {
	const response = await request.response();
	const body = (await response?.body().catch(() => undefined)) ?? Buffer.alloc(0);
	const packed = Math.min(gzipSync(body).length, body.length || Infinity);
	const { startTime, responseEnd } = request.timing();
	return {
		url: request.url(),
		bytes: body.length === 0 ? 0 : packed,
		start: startTime,
		end: startTime + responseEnd,
	};
}

/** The longest chain of loads of which each began when the one before had ended. */
function depth(loads: readonly Load[]): number {
	const ordered = loads.toSorted((a, b) => a.start - b.start);
	const depths = new Map<Load, number>();
	for (const load of ordered) {
		const before = [...depths]
			.filter(([earlier]) => earlier.end <= load.start)
			.map(([, trips]) => trips);
		depths.set(load, 1 + Math.max(0, ...before));
	}
	return Math.max(0, ...depths.values());
}

/** What one cold search took. */
export interface Cold {
	milliseconds: number;
	bytes: number;
	trips: number;
	loads: Load[];
}

interface Load {
	url: string;
	bytes: number;
	start: number;
	end: number;
}
