import { appendFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { startDev, type DevServer } from '../../site/dev-server.ts';
import type { Site } from '../sites/contender.ts';

/**
 * Starts the server for development in a site that has been built, for the first time and as an author does from day
 * to day, and edits a page that is open in a browser, some times over. Returns the seconds from each start to the first page,
 * and the milliseconds from each edit to its text on the screen.
 */
export async function measureDev(browser: Browser, site: Site, edits: number): Promise<Dev> {
	const first = await timeStart(site);
	first.end();
	await wait(1000);
	// What was read of the content counts for another start as long as nothing is set otherwise, such as the port.
	const { address: origin, end, seconds } = await timeStart(site, first.port);
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
		return { first: first.seconds, again: seconds, times };
	} finally {
		await context.close();
		end();
	}
}

async function timeStart(site: Site, port?: number): Promise<DevServer & { seconds: number }> {
	const start = performance.now();
	const server = await startDev(site.root, addressOf(site), site.dev ?? devOf(site.command), port);
	return { ...server, seconds: (performance.now() - start) / 1000 };
}

const devOf = (command: readonly string[]): string[] =>
	command.map((part) => (part === 'build' ? 'dev' : part));

/** The address of the page that is edited. */
const addressOf = ({ edited }: Site): string => {
	const [, topic = '', page = ''] = /([^/\\]+)[/\\]([^/\\]+)\.mdx?$/.exec(edited) ?? [];
	return `/${topic}/${page}/`;
};

/** What writing a page is like. */
export interface Dev {
	/** Seconds to the first page when all content is read. */
	first: number;
	/** Seconds to the first page when it has been read before. */
	again: number;
	/** Milliseconds from each edit to its text on the screen. */
	times: number[];
}
