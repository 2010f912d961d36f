import { appendFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { startDev } from '../../site/dev-server.ts';
import type { Site } from '../sites/contender.ts';

/**
 * Starts `astro dev` in a site that has been built, and edits a page that is open in a browser, some
 * times over. Returns the seconds from the start to the first page, and the milliseconds from each edit
 * to its text on the screen.
 */
export async function measureDev(browser: Browser, site: Site, edits: number): Promise<Dev> {
	const start = performance.now();
	const { address: origin, end } = await startDev(site.root, addressOf(site), site.command[0]);
	const started = (performance.now() - start) / 1000;
	const context = await browser.newContext({ serviceWorkers: 'block' });
	try {
		const page = await context.newPage();
		await page.goto(origin + addressOf(site), { waitUntil: 'networkidle', timeout: 120_000 });
		const times: number[] = [];
		// The first edit warms what the others use.
		for (let edit = 0; edit <= edits; edit++) {
			const text = `An edit of ${Date.now()}.`;
			const saved = performance.now();
			await appendFile(site.edited, `\n${text}\n`);
			await page.getByText(text).waitFor({ timeout: 120_000 });
			if (edit > 0) times.push(performance.now() - saved);
			await page.waitForLoadState('networkidle');
			await wait(500);
		}
		return { started, times };
	} finally {
		await context.close();
		end();
	}
}

/** The address of the page that is edited. */
const addressOf = ({ edited }: Site): string => {
	const [, topic = '', page = ''] = /([^/\\]+)[/\\]([^/\\]+)\.mdx?$/.exec(edited) ?? [];
	return `/${topic}/${page}/`;
};

/** What writing a page is like. */
export interface Dev {
	/** Seconds to the first page. */
	started: number;
	/** Milliseconds from each edit to its text on the screen. */
	times: number[];
}
