/** Reads the number of a port. Throws if it is none. */
export function readPort(text: string): number {
	const port = Number(text);
	if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
	throw new Error(`“${text}” is no port; take a number up to 65535`);
}
