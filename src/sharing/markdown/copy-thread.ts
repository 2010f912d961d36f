import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { readPages, type PageAtHand } from '../../lib/pages/read-pages.ts';
import { markdownName } from './names.ts';
import { findMain, pageToMarkdown } from './page-to-markdown.ts';

/**
 * The program of a thread that makes a Markdown copy of each page that announces one, and tells their
 * number. The copy of a page that was taken over from the last build stays as it is.
 */
const { site, address } = workerData as CopySettings;
let count = 0;

readPages(site, copyPage, () => count);

function copyPage(page: PageAtHand): void {
	const folder = dirname(page.file);
	const copy = join(site, folder, markdownName);
	if (!page.isNew && existsSync(copy)) {
		count++;
		return;
	}
	const html = page.html();
	if (!html.includes('type="text/markdown"')) {
		// An author may have taken a page back that had one.
		rmSync(copy, { force: true });
		return;
	}
	const stands = new URL(page.file.replace(/index\.html$/, ''), address).href;
	mkdirSync(join(site, folder), { recursive: true });
	writeFileSync(copy, pageToMarkdown(findMain(html), stands));
	count++;
}

/** What the thread needs to know. */
export interface CopySettings {
	/** The folder of the built site. */
	site: string;
	/** Where the site will stand: `https://example.org/base/`. */
	address: string;
}
