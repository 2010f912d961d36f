import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';

/**
 * Reads the pages that a thread is sent, one after the other, until it is sent an empty list: the program
 * of a `PageThread` calls it.
 *
 * `site` is the folder of the site. `read` gets each page by its file below it, and `finish` says what has
 * become of them all.
 */
export function readPages(
	site: string,
	read: (file: string, html: string) => void | Promise<void>,
	finish: () => unknown
): void {
	const handle = async (pages: readonly PageToRead[]): Promise<void> => {
		for (const page of pages) await read(page.file, textOf(site, page));
		if (pages.length > 0) return;
		parentPort?.postMessage(await finish());
		parentPort?.close();
	};
	// What goes wrong ends the thread, and the one who waits for it is told.
	let last = Promise.resolve();
	parentPort?.on('message', (pages: readonly PageToRead[]) => {
		last = last.then(() => handle(pages));
	});
}

const textOf = (site: string, { file, content }: PageToRead): string =>
	content ? Buffer.from(content).toString() : readFileSync(join(site, file), 'utf8');

/** A page, by its file below the site's folder; its content is read from there if it is not given. */
export interface PageToRead {
	file: string;
	content?: Uint8Array | undefined;
}
