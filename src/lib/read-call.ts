/**
 * Parses the arguments of a command with `read`. If `read` throws, prints the error and the usage, and ends the process with exit
 * code 2.
 */
export function readCall<Call>(usage: string, read: () => Call): Call {
	try {
		return read();
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
		process.exit(2);
	}
}

/** Parses a port number. Throws an `Error` if it is invalid. */
export function readPort(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
	throw new Error(`“${text}” is no port; take a number up to 65535`);
}
