/**
 * Reads what a command was called with. Where `read` throws, the call was wrong: says why and how to call it, and ends the
 * process with the code 2.
 */
export function readCall<Call>(usage: string, read: () => Call): Call {
	try {
		return read();
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
		process.exit(2);
	}
}

/** Reads the number of a port. Throws if it is none. */
export function readPort(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
	throw new Error(`“${text}” is no port; take a number up to 65535`);
}
