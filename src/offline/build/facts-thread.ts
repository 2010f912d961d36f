import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { KeptPlace } from '../../lib/kept.ts';
import { KeptOfFiles } from '../../lib/kept-of-files.ts';
import { listFiles } from '../../lib/list-files.ts';
import { isOfSite } from '../../lib/pages/built-pages.ts';
import { readPages } from '../../lib/pages/read-pages.ts';
import { namedFiles } from '../store/named-files.ts';
import { findKeepPlace } from './keep-place.ts';
import { isOfIndex, isText, pageOf } from './search-index.ts';
import { factsOf, isLanding, isMadeHere, type SeenFile } from './site-files.ts';

/**
 * The program of a thread that works out what lists of files say of pages, and of the other files that are
 * there when it is done with them, while the search index is made. It tells all of it. What the last build
 * has seen of a file counts until the file is written anew.
 */
const { site, base, cache } = workerData as FactsSettings;
const kept = new KeptOfFiles<SeenFile>(site, cache);
const seen = new Map<string, SeenFile>();
const lists = new Map<string, readonly string[]>();

readPages(
	site,
	({ file, isNew, html }) => {
		const read = () => readPage(file, html());
		const found = isNew ? read() : look(file, read);
		if (found) seen.set(file, found);
	},
	() => {
		for (const file of listFiles(site, isOfSite)) {
			// The index is made at the same time; the texts that are there already are likely to stay.
			if (isMadeHere(file) || (isOfIndex(file) && !isText(file))) continue;
			const page = seen.get(file);
			const found = look(file, () => page ?? readFile(file));
			if (!page && found) seen.set(file, found);
		}
		kept.save();
		return seen;
	}
);

function readPage(file: string, html: string): SeenFile {
	const keep = isLanding(file) ? findKeepPlace(html) : undefined;
	return {
		facts: factsOf(Buffer.from(html)),
		named: listOf(namedFiles(html, base)),
		// What is found in a page is a piece of it, and all of the page would be kept with it.
		...(keep && { keep: structuredClone(keep) }),
	};
}

function readFile(file: string): SeenFile {
	const content = readFileSync(join(site, file));
	return { facts: factsOf(content), ...(isText(file) && { textOf: pageOf(content) }) };
}

/** Looks at a file that may have been seen before; at nothing if another thread has removed it. */
function look(file: string, read: () => SeenFile): SeenFile | undefined {
	try {
		const { found, modified } = kept.look(file, read);
		const named = found.named && { named: listOf(new Set(found.named)) };
		return { ...found, ...named, modified };
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
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
	/** Where to keep what was seen for the next build. */
	cache: KeptPlace;
}
