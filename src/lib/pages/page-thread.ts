import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { startThread } from '../start-thread.ts';
import type { PageToRead } from './read-pages.ts';

/** A thread that makes something of all pages of a site while the build goes on. */
export class PageThread<Result> {
	readonly #worker: Worker;
	readonly #ended: Promise<Result>;
	#waiting: PageToRead[] = [];
	#sent = 0;

	/** Starts the thread. Its program calls `readPages`; it finds the settings as its `workerData`. */
	constructor(program: URL, settings: unknown) {
		this.#worker = startThread(program, { workerData: settings, resourceLimits });
		this.#ended = once(this.#worker, 'message').then(([result]) => result as Result);
		// Who waits for the end hears of it; a build that fails before does not wait.
		this.#ended.catch(() => undefined);
		this.#worker.unref();
	}

	/**
	 * Gives a page to the thread: the path of its file below the site's folder, `gout/index.html`, and its
	 * content if that is at hand. Of a page that is given twice the first counts.
	 */
	add(file: string, content?: Uint8Array): void {
		this.#waiting.push({ file, content });
		if (this.#waiting.length > Math.min(this.#sent, atOnce - 1)) this.#send();
	}

	/** Gives pages to the thread that stand in the site's folder, where it reads them if it has to. */
	addBuilt(pages: readonly Omit<PageToRead, 'content'>[]): void {
		this.#send();
		if (pages.length > 0) this.#worker.postMessage(pages);
	}

	/** Tells the thread that no more pages follow. */
	end(): void {
		this.#send();
		this.#worker.postMessage([] satisfies PageToRead[]);
	}

	#send(): void {
		if (this.#waiting.length > 0) this.#worker.postMessage(this.#waiting);
		this.#sent += this.#waiting.length;
		this.#waiting = [];
	}

	/** Waits until the thread is done with all pages. Throws what went wrong in it. */
	result(): Promise<Result> {
		this.#worker.ref();
		return this.#ended;
	}
}

/** Pages leave much behind that is of no use any more, and the engine would gather it for long. */
const resourceLimits = { maxYoungGenerationSizeMb: 12 };

/**
 * How many pages are sent together: waking a thread takes longer than copying a page. The first ones are not kept
 * waiting, for after an edit they are all that there is.
 */
const atOnce = 16;
