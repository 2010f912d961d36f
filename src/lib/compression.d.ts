/** What is used of `compression`; its published types ask for Express, which is not here. */
declare module 'compression' {
	import type { IncomingMessage, ServerResponse } from 'node:http';

	/** Makes a handler that compresses whatever is sent after `next` has been called. */
	export default function compression(): (
		request: IncomingMessage,
		response: ServerResponse,
		next: () => void
	) => void;
}
