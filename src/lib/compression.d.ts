/** The parts of `compression` that are used. Its published types require Express, which is not a dependency. */
declare module 'compression' {
	import type { IncomingMessage, ServerResponse } from 'node:http';

	/** Makes a handler that compresses whatever is sent after `next` has been called. */
	export default function compression(): (
		request: IncomingMessage,
		response: ServerResponse,
		next: () => void
	) => void;
}
