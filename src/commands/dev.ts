/**
 * `npm run dev`: serves the site while it is written. Pages show each edit by themselves; what all pages depend on
 * (`needsRestart`) takes a new server at the same address. Astro's own restart (`addWatchFile`) is not used: the loaders
 * of content listen to the old server's watcher after it, and no longer hear of pages that come and go (Astro 7.3).
 */
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { watch } from 'chokidar';
import { needsRestart } from '../build/needs-restart.ts';
import { endAtRefusal } from '../lib/build/stop-at.ts';
import { readCall, readPort } from '../lib/read-call.ts';
import { isOfOtherTopic, namedTopics } from '../topics/chosen-topics.ts';
import { loadOnly } from '../topics/loaded.ts';

const usage = 'Usage: npm run dev [-- TOPIC … --port PORT --host HOST --open]';

/** Milliseconds in which a server stops, unless it never does. */
const longestStop = 3000;

const { topics, ...server } = readCall(usage, readOptions);
if (topics.length > 0) loadOnly(topics);
await endAtRefusal(() => serve(server));

async function serve({ port, ...options }: typeof server): Promise<never> {
	const watcher = watch('content', {
		ignored: (path, stats) =>
			isOfOtherTopic(path) || (stats?.isFile() === true && !needsRestart(path)),
		ignoreInitial: true,
	});
	let edit = Promise.withResolvers<void>();
	watcher.on('all', (event) => {
		if (!event.endsWith('Dir')) edit.resolve();
	});
	await once(watcher, 'ready');
	// Takes a second to load, which nobody waits for who is told of a wrong call.
	const { dev } = await import('astro');
	for (;;) {
		// Waits for edits before the server reads anything: what is edited meanwhile is not missed.
		edit = Promise.withResolvers();
		const running = await dev({ root: process.cwd(), server: { ...options, port } });
		({ port } = running.address);
		options.open = false;
		await edit.promise;
		// Vite may wait for a request that it no longer answers (Vite 8.3). The port is free at once.
		await Promise.race([running.stop(), setTimeout(longestStop)]);
	}
}

function readOptions() {
	const { values, positionals: topics } = parseArgs({
		allowPositionals: true,
		options: {
			host: { type: 'string', default: '127.0.0.1' },
			open: { type: 'boolean', default: false },
			port: { type: 'string', default: '4321' },
		},
	});
	return { ...values, port: readPort(values.port), topics: namedTopics(topics) };
}
