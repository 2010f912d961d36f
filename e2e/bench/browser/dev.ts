import type { ChildProcess } from 'node:child_process';
import { appendFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright';
import { startGroup } from '../build/group.ts';
import type { Site } from '../sites/contender.ts';

/**
 * Starts `astro dev` in a site that has been built, and edits a page that is open in a browser, some
 * times over. Returns the seconds from the start to the first page, and the milliseconds from each edit
 * to its text on the screen.
 */
export async function measureDev(browser: Browser, site: Site, edits: number): Promise<Dev> {
	const port = await freePort();
	const [program = ''] = site.command;
	const start = performance.now();
	const { child: server, end } = startGroup([program, 'dev', '--port', String(port)], {
		cwd: site.root,
		env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
		stdio: 'ignore',
	});
	const context = await browser.newContext({ serviceWorkers: 'block' });
	try {
		const address = `http://localhost:${port}/${addressOf(site)}`;
		await untilAnswered(address, server);
		const started = (performance.now() - start) / 1000;
		const page = await context.newPage();
		await page.goto(address, { waitUntil: 'networkidle', timeout: 120_000 });
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
const addressOf = ({ edited }: Site): string =>
	/([^/\\]+)[/\\]([^/\\]+)\.mdx?$/.exec(edited)?.slice(1).join('/').concat('/') ?? '';

async function untilAnswered(address: string, server: ChildProcess): Promise<void> {
	while (server.exitCode === null) {
		const answer = await fetch(address).catch(() => undefined);
		if (answer?.ok) return;
		await wait(50);
	}
	throw new Error(`The server for development ended with ${server.exitCode}.`);
}

function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

/** What writing a page is like. */
export interface Dev {
	/** Seconds to the first page. */
	started: number;
	/** Milliseconds from each edit to its text on the screen. */
	times: number[];
}
