/**
 * What of a service worker's global scope is used here. TypeScript knows it in a library that cannot
 * stand beside that of pages.
 */
export interface WorkerScope {
	registration: ServiceWorkerRegistration;
	clients: { claim(): Promise<void> };
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
	addEventListener(type: 'fetch', listener: (event: AskEvent) => void): void;
	addEventListener(type: 'message', listener: (event: WordEvent) => void): void;
}

/** Something that the worker has to finish. */
export interface LifeEvent extends Event {
	waitUntil(work: Promise<unknown>): void;
}

/** A page asks for something. */
export interface AskEvent extends LifeEvent {
	readonly request: Request;
	respondWith(response: Promise<Response>): void;
}

/** A page says something. */
export interface WordEvent extends LifeEvent {
	readonly data: unknown;
}
