/** What a page says to the service worker. */
export type Message =
	/** The reader wants the new edition: said to the worker that brings it, or else to the present one. */
	| { say: 'show-new-edition' }
	/** A page was loaded before a worker was there to store it. */
	| { say: 'page-was-read'; path: string };

/** Reads a message; whatever else another script may send is nothing. */
export function readMessage(data: unknown): Message | undefined {
	if (typeof data !== 'object' || data === null || !('say' in data)) return undefined;
	if (data.say === 'show-new-edition') return { say: data.say };
	const path = 'path' in data && typeof data.path === 'string' ? data.path : '';
	return data.say === 'page-was-read' && path.startsWith('/') ? { say: data.say, path } : undefined;
}
