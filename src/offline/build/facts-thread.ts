import { workerData } from 'node:worker_threads';
import { readPages } from '../../lib/pages/read-pages.ts';
import { namedFiles } from '../store/named-files.ts';
import { factsOf, type PageFacts } from './site-files.ts';

/** The program of a thread that works out what lists of files say of pages, and tells it of them all. */
const { site, base } = workerData as FactsSettings;
const pages = new Map<string, PageFacts>();

readPages(
	site,
	(file, html) => {
		pages.set(file, { facts: factsOf(Buffer.from(html)), named: [...namedFiles(html, base)] });
	},
	() => pages
);

/** What the thread needs to know. */
export interface FactsSettings {
	/** The folder of the built site. */
	site: string;
	/** The path that the site is built for, with a slash at both ends. */
	base: string;
}
