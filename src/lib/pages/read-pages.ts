import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { standBack } from '../start-thread.ts';
import { bufferOf } from './page-response.ts';

/**
 * Reads the pages that a thread is sent, one after the other, until it is sent an empty list: the program
 * of a `PageThread` calls it. Of a page that is sent twice the first counts.
 *
 * `site` is the folder of the site. `read` gets each page, and `finish` says what has become of them all.
 */
export function readPages(
	site: string,
	read: (page: PageAtHand) => void | Promise<void>,
	finish: () => unknown
): void {
	standBack();
	const known = new Set<string>();
	const readOnce = async (page: PageToRead): Promise<void> => {
		if (known.has(page.file)) return;
		known.add(page.file);
		try {
			await read(pageAtHand(site, page));
		} catch (error) {
			throw new Error(`${page.file}: ${(error as Error).message}`, { cause: error });
		}
	};
	const handle = async (pages: readonly PageToRead[]): Promise<void> => {
		for (const page of pages) await readOnce(page);
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

/** A page of the site in a folder, which is read and decoded when somebody asks for it, once. */
export function pageAtHand(site: string, { file, content, built }: PageToRead): PageAtHand {
	let bytes: Buffer | undefined;
	let text: string | undefined;
	const read = () => (bytes ??= content ? bufferOf(content) : readFileSync(join(site, file)));
	return {
		file,
		isNew: content !== undefined,
		built,
		bytes: read,
		html: () => (text ??= read().toString()),
	};
}

/** A page, by its file below the site's folder; its content is read from there if it is not given. */
export interface PageToRead {
	file: string;
	content?: Uint8Array | undefined;
	built?: BuiltPage | undefined;
}

/** What is known of a page that stands in the site's folder as the last build has left it. */
export interface BuiltPage {
	/** Tells whether its file is written anew (`stampOf`). */
	stamp: string;
	/** The names of the files that features have put beside it. */
	beside: readonly string[];
}

/** A page as the thread's program gets it. */
export interface PageAtHand {
	/** Its file below the site's folder: `gout/index.html`. */
	file: string;
	/** Whether this build has rendered it; it was taken over from the last one otherwise. */
	isNew: boolean;
	/** If it was taken over: what is known of it, so that nobody has to look at its file. */
	built?: BuiltPage | undefined;
	/** Its content, in UTF-8. */
	bytes: () => Buffer;
	/** The same as text, which takes its time. */
	html: () => string;
}
