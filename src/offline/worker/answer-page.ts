import { storedOn } from '../store/files.ts';
import { findPage } from '../store/find-page.ts';
import type { StoreNames } from '../store/names.ts';
import { isPage } from '../store/sweep.ts';
import type { AskEvent } from './scope.ts';

/**
 * Answers readers who open a page. The site is asked first, so that a reader with a network sees what
 * the site says now, also when the site has a new build that they have not asked for: a dose may have been corrected.
 * A stored copy is shown, with its date, if the page has not come within `patience`.
 */
export class PageAnswers {
	readonly #names: StoreNames;
	readonly #store: (path: string, response: Response) => Promise<void>;
	readonly #offlinePage: () => Promise<Response | undefined>;

	constructor(
		names: StoreNames,
		store: (path: string, response: Response) => Promise<void>,
		offlinePage: () => Promise<Response | undefined>
	) {
		this.#names = names;
		this.#store = store;
		this.#offlinePage = offlinePage;
	}

	/** Answers, and stores what the site answered. */
	answer(event: AskEvent): void {
		// Asks the site even if the browser's own cache has the page: what comes is then of today.
		const reply = fetch(event.request, { cache: 'no-cache' });
		reply.catch(() => undefined);
		event.respondWith(this.#choose(event, reply));
	}

	async #choose(event: AskEvent, reply: Promise<Response>): Promise<Response> {
		const { pathname } = new URL(event.request.url);
		const stored = await findPage(this.#names, pathname).catch(() => undefined);
		const fresh = await (stored ? inTime(whole(reply)) : reply).catch(() => undefined);
		if (!fresh || fresh.status >= 500) {
			if (!fresh) event.waitUntil(this.#storeLate(pathname, reply));
			if (stored) {
				const moment = new Date(storedOn(stored)).toISOString();
				return mark(stored, 'stored-on', moment);
			}
			return fresh ?? (await this.#offlinePage()) ?? Response.error();
		}
		if (!fresh.ok || !isPage(fresh)) return fresh;
		event.waitUntil(this.#store(pathname, fresh.clone()));
		return fresh;
	}

	/** Stores an answer for which the reader did not wait. */
	async #storeLate(path: string, reply: Promise<Response>): Promise<void> {
		const late = await reply.catch(() => undefined);
		if (late?.ok && isPage(late)) await this.#store(path, late);
	}
}

/** How long the site is waited for if there is a stored copy, in milliseconds. */
const patience = 1000;

/** Waits for an answer to its end: a page that stops half-way is none. */
async function whole(reply: Promise<Response>): Promise<Response> {
	const response = await reply;
	await response.clone().arrayBuffer();
	return response;
}

function inTime<T>(work: Promise<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		setTimeout(() => reject(new Error('Too late')), patience);
		work.then(resolve, reject);
	});
}

/** Tells a page something about itself by an attribute, which its script reads. */
async function mark(response: Response, name: string, value = ''): Promise<Response> {
	if (!isPage(response)) return response;
	const html = await response.text();
	const marked = html.replace(/<html\b/, `<html data-${name}="${value}"`);
	return new Response(marked, { headers: response.headers });
}
