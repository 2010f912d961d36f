import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { siteRoot } from '../../src/lib/program.ts';
import type { Finding } from './finding.ts';
import { toolsFolder } from './packages.ts';
import { sitePages } from './site-pages.ts';

const perSecond = 1000;
const seconds = 30;

/**
 * Asks the server of `npm run preview`, in a process of its own, for a thousand pages a second, for
 * half a minute. It has to answer all of them, none with an error.
 */
export async function abuse(folder: string, base = '/'): Promise<Finding> {
	const paths = (await sitePages(folder)).map((address) => `/${base}/${address}`);
	const server = spawn(
		process.execPath,
		['src/commands/start.ts', '--no-build', '--port', String(port)],
		{ cwd: siteRoot, stdio: ['ignore', 'pipe', 'inherit'] }
	);
	try {
		await new Promise((resolve) => server.stdout.once('data', resolve));
		return await fire(paths.map((path) => path.replace(/\/{2,}/g, '/')));
	} finally {
		server.kill();
	}
}

/** Away from the ports that the tests and the preview take. */
const port = 4398;

async function fire(paths: string[]): Promise<Finding> {
	const tool = pathToFileURL(join(toolsFolder, 'node_modules/autocannon/autocannon.js')).href;
	const { default: autocannon } = (await import(tool)) as { default: Autocannon };
	const { requests, errors, timeouts, non2xx, latency } = await autocannon({
		url: `http://127.0.0.1:${port}`,
		connections: 50,
		overallRate: perSecond,
		duration: seconds,
		requests: paths.map((path) => ({ path })),
	});
	const failed = errors + timeouts + non2xx;
	const rate = Math.round(requests.total / seconds);
	// The tool asks a slow server for less; a few answers of the last second are still on their way.
	return {
		passed: failed === 0 && rate >= 0.95 * perSecond,
		said: `${rate} requests a second for ${seconds} s, ${failed} failed; half answered within ${latency.p50} ms, 99 of 100 within ${latency.p99} ms`,
	};
}

type Autocannon = (options: {
	url: string;
	connections: number;
	overallRate: number;
	duration: number;
	requests: { path: string }[];
}) => Promise<{
	requests: { total: number };
	latency: { p50: number; p99: number };
	errors: number;
	timeouts: number;
	non2xx: number;
}>;
