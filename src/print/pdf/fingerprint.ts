import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Booklet } from './booklets.ts';

/**
 * Tells booklets apart by everything that their PDFs are made from: the page, the styles, scripts,
 * fonts and images that it names, this program, its packages, and the browser.
 *
 * `site` is the folder of the built site. Returns a function from a booklet to its fingerprint.
 */
export async function fingerprinter(
	site: string,
	program: string
): Promise<(booklet: Booklet) => Promise<string>> {
	const ofFile = memoize(async (file: string) => hash(await readFile(file)));
	return async ({ html, base }) => {
		const files = namedFiles(html, base)
			.map((file) => join(site, file))
			.filter((file) => existsSync(file));
		return hash([program, html, ...(await Promise.all(files.map(ofFile)))].join('\n'));
	};
}

/** The fingerprint of the program itself: its code, its packages, and what tells the browser. */
export async function programFingerprint(
	folder: string,
	packages: string,
	browser: string
): Promise<string> {
	const names = await readdir(folder, { recursive: true });
	const files = names.filter((name) => /\.ts$/.test(name)).sort();
	const code = await Promise.all(files.map((name) => readFile(join(folder, name))));
	const parts = [...code, await readFile(packages), browser];
	return hash(parts.map((part) => hash(String(part))).join('\n'));
}

/** The files of the site that a page names, by their path below the base, pages left out. */
export function namedFiles(html: string, base: string): string[] {
	const named = [...html.matchAll(/\b(?:src|href|component-url)="([^"#?]+)/g)].flatMap(
		([, address]) => (address?.startsWith(base) ? [address.slice(base.length)] : [])
	);
	return [...new Set(named)]
		.filter((path) => /\.\w+$/.test(path) && !path.endsWith('.html'))
		.sort();
}

function hash(data: string | Uint8Array): string {
	return createHash('sha256').update(data).digest('hex').slice(0, 32);
}

function memoize<T>(compute: (key: string) => Promise<T>): (key: string) => Promise<T> {
	const known = new Map<string, Promise<T>>();
	return (key) => {
		const value = known.get(key) ?? compute(key);
		known.set(key, value);
		return value;
	};
}
