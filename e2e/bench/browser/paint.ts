import type { Browser, Page } from 'playwright';

/**
 * Opens a page on a slow line (150 ms there and back, 1.6 Mbit/s) and a processor that is four times
 * slower, as Lighthouse does. Returns when the largest part of the page was painted, how far parts of
 * it moved, and how long scripts kept the page from answering.
 */
export async function measurePaint(browser: Browser, address: string): Promise<Paint> {
	const context = await browser.newContext({
		serviceWorkers: 'block',
		viewport: { width: 412, height: 823 },
		deviceScaleFactor: 1.75,
		isMobile: true,
	});
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', slow4g);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	await page.addInitScript(observe);
	await page.goto(address, { waitUntil: 'networkidle', timeout: 120_000 });
	await page.waitForTimeout(500);
	const paint = await readPaint(page);
	await context.close();
	return paint;
}

const slow4g = {
	offline: false,
	latency: 150,
	downloadThroughput: (1638.4 * 1024) / 8,
	uploadThroughput: (675 * 1024) / 8,
};

/** Runs in the page before anything of its own. */
function observe(): void {
	const seen: Paint = { largest: 0, shift: 0, blocked: 0 };
	Object.assign(window, { seenPaint: seen });
	const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
			type,
			buffered: true,
		});
	watch('largest-contentful-paint', ({ startTime }) => (seen.largest = startTime));
	watch('layout-shift', (entry) => (seen.shift += Number(Reflect.get(entry, 'value'))));
	// As Lighthouse counts it: what a task takes beyond 50 ms.
	watch('longtask', ({ duration }) => (seen.blocked += Math.max(0, duration - 50)));
}

const readPaint = (page: Page): Promise<Paint> =>
	page.evaluate(() => Reflect.get(window, 'seenPaint') as Paint);

/** How a page came to the screen. */
export interface Paint {
	/** Milliseconds to the largest contentful paint. */
	largest: number;
	/** Cumulative layout shift. */
	shift: number;
	/** Milliseconds for which tasks kept the page from answering, in all. */
	blocked: number;
}
