import { MessageChannel, receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { handOver } from '../../../lib/hand-over.ts';
import { startThread } from '../../../lib/start-thread.ts';
import type { RenderedPage } from '../render-page.ts';
import type { AheadSettings, PageAhead, PageToRender } from './render-ahead.ts';

/**
 * Has the texts of many pages rendered in a thread, before somebody looks at them. It only saves time: who
 * asks for a page that is not ready renders it without waiting, and so does one whose page does not parse.
 */
export class PagesAhead {
	readonly #program: URL;
	readonly #settings: unknown;
	#places = new Map<string, number>();
	#ready = new Map<string, PageAhead>();
	#port: MessagePort | undefined;
	readonly #reached = new Int32Array(new SharedArrayBuffer(4));
	#taken = 0;

	/** `program` is that of the thread; it calls `renderAhead`, and finds `settings` among its own. */
	constructor(program: URL, settings: unknown) {
		this.#program = program;
		this.#settings = settings;
	}

	/** How many pages were ready for who asked. */
	get taken(): number {
		return this.#taken;
	}

	/** Starts to render pages, in the order in which somebody will look at them. A few are not worth it. */
	begin(pages: readonly PageToRender[]): void {
		if (pages.length < fewest) return;
		this.#places = new Map(pages.map(({ file }, place) => [file, place]));
		const { port1, port2 } = new MessageChannel();
		const workerData = { pages, port: port2, reached: this.#reached, settings: this.#settings };
		const worker = startThread(this.#program, {
			workerData: workerData satisfies AheadSettings,
			transferList: [port2],
			resourceLimits,
		});
		// Without it, each page is rendered when somebody looks at it.
		worker.on('error', () => undefined);
		worker.unref();
		port1.unref();
		this.#port = port1;
	}

	/** Takes a page, by the path of its file, if it is ready. It is given once. */
	take(file: string): RenderedPage | undefined {
		const place = this.#places.get(file);
		if (place === undefined || !this.#port) return undefined;
		this.#receive(this.#port);
		this.#reach(place);
		const page = this.#ready.get(file);
		this.#ready.delete(file);
		if (page) this.#taken++;
		return page?.page;
	}

	#receive(port: MessagePort): void {
		for (;;) {
			const received = receiveMessageOnPort(port) as { message: PageAhead[] } | undefined;
			if (!received) return;
			for (const page of received.message) this.#ready.set(page.file, page);
			this.#forget();
		}
	}

	/** Lets go of pages that have been passed: they came too late, and were rendered without waiting. */
	#forget(): void {
		const reached = this.#reached[0] ?? 0;
		for (const { file, place } of this.#ready.values()) {
			if (place < reached - outOfOrder) this.#ready.delete(file);
		}
	}

	/** Tells the thread how far the one who looks has come. */
	#reach(place: number): void {
		const before = Atomics.load(this.#reached, 0);
		if (place <= before) return;
		Atomics.store(this.#reached, 0, place);
		Atomics.notify(this.#reached, 0);
	}
}

/** Those of this build, for who loads pages; none where it is not a build. */
export const pagesAhead = handOver<PagesAhead | undefined>('pages-ahead');

/** Starting the thread takes as long as rendering this many pages. */
const fewest = 200;

/** Setting up the config leaves much behind, which the engine would keep for long. */
const resourceLimits = { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 };

/** Several pages are rendered at the same time, so they are not looked at quite in their order. */
const outOfOrder = 20;
