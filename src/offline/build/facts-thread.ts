import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { listFiles } from '../../lib/list-files.ts';
import { readPages } from '../../lib/pages/read-pages.ts';
import { namedFiles } from '../store/named-files.ts';
import { factsOf, isMadeHere, type SeenFile } from './site-files.ts';

/**
 * The program of a thread that works out what lists of files say of pages, and of the other files that are
 * there when it is done with them, while the search index is made. It tells all of it.
 */
const { site, base } = workerData as FactsSettings;
const seen = new Map<string, SeenFile>();
const lists = new Map<string, readonly string[]>();

readPages(
	site,
	(file, html) => {
		seen.set(file, { facts: factsOf(Buffer.from(html)), named: listOf(namedFiles(html, base)) });
	},
	() => {
		for (const file of listFiles(site)) look(file);
		return seen;
	}
);

/** Looks at a file that is no page. The index of search comes later. */
function look(file: string): void {
	if (seen.has(file) || file.startsWith('pagefind/') || isMadeHere(file)) return;
	const path = join(site, file);
	const { mtimeMs } = statSync(path);
	seen.set(file, { facts: factsOf(readFileSync(path)), modified: mtimeMs });
}

/**
 * The same list for all pages that name the same files, of which there are a handful. The names as they
 * are found are pieces of their page, which would all be kept.
 */
function listOf(names: ReadonlySet<string>): readonly string[] {
	const text = [...names].join('\n');
	const list = lists.get(text) ?? text.split('\n').filter(Boolean);
	lists.set(text, list);
	return list;
}

/** What the thread needs to know. */
export interface FactsSettings {
	/** The folder of the built site. */
	site: string;
	/** The path that the site is built for, with a slash at both ends. */
	base: string;
}
