import { workerData } from 'node:worker_threads';
import { readPages } from '../../lib/pages/read-pages.ts';
import { namedFiles } from '../store/named-files.ts';
import { factsOf, type PageFacts } from './site-files.ts';

/** The program of a thread that works out what lists of files say of pages, and tells it of them all. */
const { site, base } = workerData as FactsSettings;
const pages = new Map<string, PageFacts>();
const lists = new Map<string, readonly string[]>();

readPages(
	site,
	(file, html) => {
		pages.set(file, { facts: factsOf(Buffer.from(html)), named: listOf(namedFiles(html, base)) });
	},
	() => pages
);

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
