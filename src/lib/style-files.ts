import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Reads a style sheet, with spaces in place of its comments. */
export const readStyle = (file: string): string =>
	readFileSync(file, 'utf8').replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/./g, ' '));

/** The files that a style sheet names, by their whole paths, whether they are there or not. */
export const filesOfStyle = (file: string): string[] =>
	[...readStyle(file).matchAll(/(?:@import|url\()\s*["']?(\.{0,2}\/?[^"')\s:]+)/g)].map(
		([, named = '']) => namedBy(file, named)
	);

/** The file of an address in a style sheet, by its whole path. */
export const namedBy = (file: string, address: string): string =>
	resolve(dirname(file), address.split(/[?#]/, 1)[0] ?? '');
