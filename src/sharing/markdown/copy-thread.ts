import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { Kept, type KeptPlace } from '../../lib/kept.ts';
import { readPages } from '../../lib/pages/read-pages.ts';
import { markdownName } from './names.ts';
import { findMain, pageToMarkdown } from './page-to-markdown.ts';

/**
 * The program of a thread that makes a Markdown copy of each page that announces one, and tells their
 * number. A copy that the last build has made of the same text is taken from it.
 */
const { site, address, cache } = workerData as CopySettings;
const kept = new Kept<string>(cache);
let count = 0;

readPages(site, copyPage, () => {
	kept.save();
	return count;
});

function copyPage(file: string, html: string): void {
	if (!html.includes('type="text/markdown"')) return;
	const page = new URL(file.replace(/index\.html$/, ''), address).href;
	const main = findMain(html);
	const key = createHash('sha256').update(`${page}\0${main}`).digest('base64url');
	mkdirSync(join(site, dirname(file)), { recursive: true });
	writeFileSync(
		join(site, dirname(file), markdownName),
		kept.get(key, () => pageToMarkdown(main, page))
	);
	count++;
}

/** What the thread needs to know. */
export interface CopySettings {
	/** The folder of the built site. */
	site: string;
	/** Where the site will stand: `https://example.org/base/`. */
	address: string;
	/** Where copies are kept for the next build. */
	cache: KeptPlace;
}
