/**
 * What of a service worker's global scope is used here. TypeScript knows it in a library that cannot
 * stand beside that of pages.
 */
export interface WorkerScope {
	clients: { claim(): Promise<void> };
	skipWaiting(): Promise<void>;
	addEventListener(
		type: 'install' | 'activate' | 'fetch' | 'message',
		listener: (event: WorkerEvent) => void
	): void;
}

/** Something that the worker has to finish: a page asks for something (`request`), or says something (`data`). */
export interface WorkerEvent extends Event {
	readonly request: Request;
	readonly data: unknown;
	respondWith(response: Promise<Response>): void;
	waitUntil(work: Promise<unknown>): void;
}
