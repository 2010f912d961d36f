import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { CopySettings, PageToCopy } from './copy-worker.ts';

/** The Markdown copies of a site's pages, made in a thread of its own while the build goes on. */
export class MarkdownCopies {
	readonly #worker: Worker;
	readonly #ended: Promise<number>;
	readonly #known = new Set<string>();

	/** Starts the thread. */
	constructor(settings: CopySettings) {
		this.#worker = new Worker(new URL('copy-worker.ts', import.meta.url), { workerData: settings });
		this.#ended = once(this.#worker, 'message').then(([count]) => count as number);
		// Who waits for the end hears of it; a build that fails before does not wait.
		this.#ended.catch(() => undefined);
		this.#worker.unref();
	}

	/**
	 * Makes the copy of a page, if the page announces one.
	 *
	 * Takes the path of its file below the site's folder, `gout/index.html`, and its content if that is at
	 * hand. A page that was given before is left alone.
	 */
	add(file: string, content?: Uint8Array): void {
		if (this.#known.has(file)) return;
		this.#known.add(file);
		this.#worker.postMessage({ file, content } satisfies PageToCopy);
	}

	/** Waits until all copies are made; returns their number. Throws what went wrong in the thread. */
	finish(): Promise<number> {
		this.#worker.ref();
		this.#worker.postMessage(undefined);
		return this.#ended;
	}
}
