import { relative } from 'node:path';

/** A path as the reader of the message knows it. */
export function shownPath(path: string): string {
	const short = relative(process.cwd(), path);
	return short === '' || short.startsWith('..') ? path : short;
}
