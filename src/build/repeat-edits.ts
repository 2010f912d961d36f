import type { AstroIntegration, HookParameters } from 'astro';

/**
 * Repeats the watcher event of an edit that happened during a request. If the request is evaluating a module at that moment, Vite may
 * keep the module with its old imports until the next edit (`fetchModule` and the module runner of Vite 8.3), and the author
 * would see an outdated page.
 */
export function repeatEdits(): AstroIntegration {
	return {
		name: 'build:repeat-edits',
		hooks: { 'astro:server:setup': ({ server }) => repeatOverlapped(server) },
	};
}

function repeatOverlapped({ middlewares, watcher }: Server): void {
	const edited = new Set<string>();
	let running = 0;
	let lastEnd = 0;
	let lastEdit = 0;
	const repeat = () => {
		if (running > 0 || Date.now() - lastEdit < echo) return;
		const files = [...edited];
		edited.clear();
		for (const file of files) watcher.emit('change', file);
	};
	middlewares.use((_, response, next) => {
		running++;
		response.once('close', () => {
			running--;
			lastEnd = Date.now();
			repeat();
		});
		next();
	});
	// This includes Astro's generated content files, which Vite watches as well. `repeat` does not emit 'all'.
	watcher.on('all', (event, file) => {
		const isOverlapped = running > 0 || Date.now() - lastEnd < delay;
		if (event !== 'change' || !isOverlapped) return;
		edited.add(file);
		lastEdit = Date.now();
		setTimeout(repeat, echo).unref();
	});
}

/** The longest delay of a watcher event, in milliseconds. */
const delay = 500;

/** The time in milliseconds during which Astro ignores changes to its content store, which it has made itself. */
const echo = 1000;

type Server = HookParameters<'astro:server:setup'>['server'];
