import type { Browser, Request } from 'playwright';
import { describeLoad } from './loads.ts';

/**
 * Opens a page in a fresh browser and waits until it loads nothing more. Returns what came unasked:
 * bytes of the page and of everything, as gzip sends them, and the number of requests.
 */
export async function measureView(browser: Browser, address: string): Promise<View> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	const requests: Request[] = [];
	page.on('request', (request) => requests.push(request));
	await page.goto(address, { waitUntil: 'networkidle' });
	// What waits for a quiet moment comes now.
	await page.waitForTimeout(1500);
	await page.waitForLoadState('networkidle');
	const loads = await Promise.all(requests.map(describeLoad));
	await context.close();
	return {
		page: loads[0]?.bytes ?? NaN,
		bytes: loads.reduce((sum, load) => sum + load.bytes, 0),
		requests: loads.length,
	};
}

/** What the first view of a page loads. */
export interface View {
	/** Bytes of the page itself. */
	page: number;
	/** Bytes of all that it loads, itself included. */
	bytes: number;
	requests: number;
}
