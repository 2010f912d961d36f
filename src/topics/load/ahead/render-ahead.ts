import type { MessagePort } from 'node:worker_threads';
import type { RenderedPage } from '../render-page.ts';

/**
 * Renders pages one after the other and sends them away, some at a time, but only so many as are soon
 * looked at: a library's pages do not fit into memory. For the thread of `PagesAhead`.
 *
 * Pages of which `render` returns nothing are left out.
 */
export function renderAhead(
	{ pages, port, reached }: AheadSettings,
	render: (page: PageToRender) => RenderedPage | undefined
): void {
	let rendered: PageAhead[] = [];
	const send = () => {
		port.postMessage(rendered);
		rendered = [];
	};
	for (const [place, toRender] of pages.entries()) {
		if (place > Atomics.load(reached, 0) + most) {
			send();
			waitFor(reached, place - most / 2);
		}
		// Who looks at pages has passed it.
		if (place < Atomics.load(reached, 0)) continue;
		const page = render(toRender);
		if (page) rendered.push({ file: toRender.file, place, page });
		if (rendered.length === atOnce) send();
	}
	send();
	port.close();
}

/** Waits until the one who looks at pages has come to a place. */
function waitFor(reached: Int32Array, place: number): void {
	for (;;) {
		const now = Atomics.load(reached, 0);
		if (now >= place) return;
		Atomics.wait(reached, 0, now);
	}
}

/** How many pages are kept ready. */
const most = 400;

/** How many pages are sent together. */
const atOnce = 8;

/** What the thread is given. */
export interface AheadSettings {
	/** The pages, in the order in which somebody will look at them. */
	pages: readonly PageToRender[];
	/** Where to send pages, as lists of `PageAhead`. */
	port: MessagePort;
	/** The place in `pages` that the one who looks at pages has come to. */
	reached: Int32Array;
	/** What the thread's own program needs to know. */
	settings: unknown;
}

/** A page, by the path of its file below the root of the project, and its front matter. */
export interface PageToRender {
	file: string;
	data: Record<string, unknown>;
}

/** A page that was rendered ahead, and its place in the order. */
export interface PageAhead {
	file: string;
	place: number;
	page: RenderedPage;
}
