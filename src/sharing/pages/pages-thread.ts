import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { KeptPlace } from '../../lib/kept.ts';
import { KeptOfFiles } from '../../lib/kept-of-files.ts';
import { readPages, type PageAtHand } from '../../lib/pages/read-pages.ts';
import { markdownName } from '../markdown/names.ts';
import { findMain, pageToMarkdown } from '../markdown/page-to-markdown.ts';
import { isListed } from './listed.ts';

/**
 * The program of a thread that makes a Markdown copy of each page that announces one, and tells which pages
 * search engines shall list. A page that was taken over from the last build, and its copy, stay as they are.
 */
const { site, address, cache } = workerData as PagesSettings;
const kept = new KeptOfFiles<PageNote>(site, cache);
const rendered = new Map<string, PageNote>();
const listed: string[] = [];
let copies = 0;

readPages(site, readPage, (): SharedPages => {
	// By now they stand where the next build looks for them.
	for (const [file, note] of rendered) if (existsSync(join(site, file))) kept.get(file, () => note);
	kept.save();
	return { copies, listed };
});

function readPage(page: PageAtHand): void {
	const { file, isNew, built } = page;
	const note = isNew ? noteOf(page) : kept.get(file, () => noteOf(page), built?.stamp);
	if (isNew) rendered.set(file, note);
	if (note.isListed) listed.push(file);
	if (note.hasCopy) copies++;
	if (note.hasCopy && built?.beside.includes(markdownName)) return;
	const copy = join(site, dirname(file), markdownName);
	// An author may have taken a page back that had one.
	if (!note.hasCopy && isNew) rmSync(copy, { force: true });
	if (note.hasCopy && (isNew || !existsSync(copy))) writeCopy(page, copy);
}

function noteOf(page: PageAtHand): PageNote {
	const html = page.html();
	return { hasCopy: html.includes('type="text/markdown"'), isListed: isListed(html) };
}

function writeCopy({ file, html }: PageAtHand, copy: string): void {
	const stands = new URL(file.replace(/index\.html$/, ''), address).href;
	mkdirSync(dirname(copy), { recursive: true });
	writeFileSync(copy, pageToMarkdown(findMain(html()), stands));
}

/** What there is to know of a page. */
interface PageNote {
	/** Whether it announces a copy. */
	hasCopy: boolean;
	isListed: boolean;
}

/** What the thread tells. */
export interface SharedPages {
	/** How many pages have a copy. */
	copies: number;
	/** The pages that search engines shall list, by their files below the site's folder. */
	listed: string[];
}

/** What the thread needs to know. */
export interface PagesSettings {
	/** The folder of the built site. */
	site: string;
	/** Where the site will stand: `https://example.org/base/`. */
	address: string;
	/** Where to keep for the next build what is known of pages. */
	cache: KeptPlace;
}
