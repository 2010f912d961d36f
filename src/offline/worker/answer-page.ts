import { findPage, isPage, storedOn } from '../store/files.ts';
import { names } from '../store/names.ts';
import type { WorkerEvent } from './scope.ts';

/**
 * Answers readers who open a page. The site is asked first, so that a reader with a network sees what
 * the site says now, also when the site has a new build that they have not asked for: a dose may have been corrected.
 * A stored copy is shown, with its date, if the page has not come within `patience`.
 *
 * `store` stores what the site answers; `offlinePage` finds what is shown where there is nothing else.
 */
export async function answerPage(
	event: WorkerEvent,
	store: (path: string, response: Response) => Promise<void>,
	offlinePage: () => Promise<Response | undefined>
): Promise<Response> {
	// Asks the site even if the browser's own cache has the page: what comes is then of today.
	const reply = fetch(event.request, { cache: 'no-cache' });
	reply.catch(() => undefined);
	const { pathname: path } = new URL(event.request.url);
	const stored = await findPage(path).catch(() => undefined);
	const fresh = await (stored ? inTime(whole(reply)) : reply).catch(() => undefined);
	if (!fresh || fresh.status >= 500) {
		if (!fresh) event.waitUntil(storeLate());
		return stored ? withDate(stored, path) : (fresh ?? (await offlinePage()) ?? Response.error());
	}
	if (fresh.ok && isPage(fresh)) event.waitUntil(store(path, fresh.clone()));
	return fresh;

	/** Stores an answer for which the reader did not wait. */
	async function storeLate(): Promise<void> {
		const late = await reply.catch(() => undefined);
		if (late?.ok && isPage(late)) await store(path, late);
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

/** Waits for an answer as long as readers do; after that there is none. */
const inTime = <T>(work: Promise<T>): Promise<T | undefined> =>
	Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, patience))]);

/**
 * Tells a page by an attribute, which its script reads, when it was stored. What search shows is as old as its index, which
 * stays with a topic that is kept while pages are stored anew.
 */
async function withDate(stored: Response, path: string): Promise<Response> {
	if (!isPage(stored)) return stored;
	const isSearch = path === `${names.base}search/` && (await caches.has(names.index));
	const index = isSearch ? await (await caches.open(names.index)).matchAll() : [];
	const times = [stored, ...index.slice(-1)].map(storedOn);
	const moment = new Date(Math.min(...times)).toISOString();
	const html = (await stored.text()).replace(/<html\b/, `<html data-stored-on="${moment}"`);
	return new Response(html, { headers: stored.headers });
}
