import type { AstroIntegration, HookParameters } from 'astro';

/**
 * Tells Vite and Astro once more of an edit that fell into a request. A module that the request evaluates at that moment
 * may be kept with what it imported before the edit, until the next one (`fetchModule` and the module runner of Vite 8.3):
 * the author would see an old page.
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
	// What Astro has made of the content is a file, too, and watched like the others. ('all' is not sent by `repeat`.)
	watcher.on('all', (event, file) => {
		const isOverlapped = running > 0 || Date.now() - lastEnd < delay;
		if (event !== 'change' || !isOverlapped) return;
		edited.add(file);
		lastEdit = Date.now();
		setTimeout(repeat, echo).unref();
	});
}

/** Milliseconds that the watcher may take to tell of an edit. */
const delay = 500;

/** Milliseconds in which Astro takes a change of its store of the content for its own, of which it knows. */
const echo = 1000;

type Server = HookParameters<'astro:server:setup'>['server'];
