import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { KeptPlace } from '../../lib/kept.ts';
import { KeptOfFiles } from '../../lib/kept-of-files.ts';
import { readPages, type PageAtHand } from '../../lib/pages/read-pages.ts';
import { markdownName } from './names.ts';
import { findMain, pageToMarkdown } from './page-to-markdown.ts';

/**
 * The program of a thread that makes a Markdown copy of each page that announces one, and tells their
 * number. The copy of a page that was taken over from the last build stays as it is.
 */
const { site, address, cache } = workerData as CopySettings;
const without = new KeptOfFiles<boolean>(site, cache);
const others: string[] = [];
let count = 0;

readPages(site, copyPage, () => {
	// By now they stand where the next build looks for them.
	const written = others.filter((page) => existsSync(join(site, page)));
	for (const page of written) without.get(page, () => true);
	without.save();
	return count;
});

function copyPage(page: PageAtHand): void {
	const folder = dirname(page.file);
	const copy = join(site, folder, markdownName);
	if (!page.isNew && existsSync(copy)) {
		count++;
		return;
	}
	if (!page.isNew && without.get(page.file, () => !announcesCopy(page.html()))) return;
	const html = page.html();
	if (!announcesCopy(html)) {
		// An author may have taken a page back that had one.
		rmSync(copy, { force: true });
		others.push(page.file);
		return;
	}
	const stands = new URL(page.file.replace(/index\.html$/, ''), address).href;
	mkdirSync(join(site, folder), { recursive: true });
	writeFileSync(copy, pageToMarkdown(findMain(html), stands));
	count++;
}

const announcesCopy = (html: string): boolean => html.includes('type="text/markdown"');

/** What the thread needs to know. */
export interface CopySettings {
	/** The folder of the built site. */
	site: string;
	/** Where the site will stand: `https://example.org/base/`. */
	address: string;
	/** Where to keep for the next build which pages announce no copy. */
	cache: KeptPlace;
}
