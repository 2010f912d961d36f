/**
 * `npm run dev`: serves the site during development. Pages update on each edit. A change that affects all pages (`needsRestart`)
 * restarts the server at the same address. Astro's own restart (`addWatchFile`) is not used, because the content loaders keep
 * listening to the watcher of the old server afterwards and no longer notice new and deleted pages (Astro 7.3).
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

/** How long to wait for a server to stop, in milliseconds. */
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
	// Loaded after the arguments are checked, because it takes a second.
	const { dev } = await import('astro');
	for (;;) {
		// Starts listening before the server reads anything, so that no edit is missed.
		edit = Promise.withResolvers();
		const running = await dev({ root: process.cwd(), server: { ...options, port } });
		({ port } = running.address);
		options.open = false;
		await edit.promise;
		// Vite may wait for a request that it will never answer (Vite 8.3). The port is released immediately.
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
