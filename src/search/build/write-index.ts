import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { minifySync } from 'rolldown/utils';
import type { JoinedParts, JoinedSite } from '../../lib/build/hooks.ts';
import { packageRoot } from '../../lib/program.ts';
import { readVocabulary } from '../../lib/vocabulary/file.ts';
import { joinVocabularies } from '../../lib/vocabulary/join.ts';
import { withoutAbbreviations } from '../../lib/vocabulary/written-out.ts';
import type { Term } from '../../lib/vocabulary/schema.ts';
import { isEmptyWord, readWords } from '../../lib/words/words.ts';
import { readSite } from '../../lib/site/file.ts';
import { pageSetOf, type KindSettings } from '../../topics/pages.ts';
import { unpackWords } from '../rules/manifest.ts';
import { textListName, type TextList } from '../../lib/build/text-list.ts';
import { countElsewhere } from './count-elsewhere.ts';
import { makeManifest } from './make-manifest.ts';
import { indexPages } from './pagefind.ts';
import { readIndex } from './read-index.ts';
import type { SealedSearch } from './seal-search.ts';
import { splitManifest } from './split-manifest.ts';
import { makeStrict } from './strict-program.ts';

/** The titles of the pages in the page sets of a site's topics. */
const titlesOf = (topics: JoinedSite['topics'], site: KindSettings): string[] => {
	const kinds = [undefined, ...new Set(topics.map(({ topic }) => topic.kind))];
	return [...new Set(kinds.flatMap((kind) => pageSetOf(kind, site).map(({ title }) => title)))];
};

/** Starts indexing all parts with Pagefind, which runs in a separate process. */
export function startIndex({ topics, dataOf }: JoinedParts): StartedIndex {
	const sealed = topics.flatMap(
		({ topic }) => (dataOf(topic.slug, 'search') as SealedSearch) ?? []
	);
	const files = indexPages(sealed.flatMap(({ pages }) => pages));
	// Awaited later.
	files.catch(() => {});
	return { sealed, files };
}

/**
 * Writes the search index of a site: Pagefind's files, the manifest, and the list of text files. Returns the number of pages and
 * sections that were indexed.
 */
export async function writeIndex(
	{ root, topics, write }: Pick<JoinedSite, 'root' | 'topics' | 'write'>,
	folder: string,
	terms: readonly Term[],
	started: StartedIndex
): Promise<{ pages: number; sections: number }> {
	const { sealed } = started;
	const manifest = makeManifest({
		parts: countElsewhere(sealed, terms),
		terms: withoutAbbreviations(
			joinVocabularies([terms, ...sealed.map((part) => part.terms)]),
			sealed.flatMap(({ others }) => others)
		),
		aliases: new Map(
			topics.map(({ topic }) => [topic.shortTitle, [topic.title, ...topic.aliases]] as const)
		),
		known: await knownWords(readSite(root).settings.language),
		kinds: titlesOf(topics, readSite(root).settings),
		files: { meta: '', chunks: [] },
	});
	const words = unpackWords(manifest.words).map(([word]) => word.toLowerCase());
	const files = await started.files;
	const pages = sealed.reduce((sum, part) => sum + part.pages.length, 0);
	const { texts, chunks } = await readIndex(files, pages > 0 ? [...new Set(words)].sort() : []);
	const meta = [...files.keys()].find((path) => path.endsWith('.pf_meta')) ?? '';
	const { whole, parts } = splitManifest({ ...manifest, files: { meta, chunks } });
	for (const [path, content] of files) {
		const isProgram = path === 'pagefind.js';
		if (!isOfInterface(path)) write(`${folder}/${path}`, isProgram ? programOf(content) : content);
	}
	for (const [name, text] of parts) write(`${folder}/${name}`, text);
	write(`${folder}/search-manifest.json`, JSON.stringify(whole));
	const list: TextList = Object.fromEntries(texts);
	write(`${folder}/${textListName}`, JSON.stringify(list));
	return { pages, sections: whole.sections };
}

/** An index in progress. */
export interface StartedIndex {
	/** The input of the index, in the order of topics. */
	sealed: readonly SealedSearch[];
	/** Its files by path, once they are complete. */
	files: Promise<Map<string, Uint8Array>>;
}

/** Pagefind's program for browsers, minified, because every first search loads it. */
function programOf(content: Uint8Array): string {
	const { code, errors } = minifySync('pagefind.js', makeStrict(Buffer.from(content).toString()), {
		module: true,
	});
	if (errors[0]) throw new Error(`Pagefind's program cannot be made smaller: ${errors[0].message}`);
	return code;
}

/**
 * Medical words that are not typing errors, for sites in English: words of other languages would look like misspellings of them.
 * This includes the terms of the built-in vocabulary, whatever vocabulary a site has.
 */
async function knownWords(language: string): Promise<string[]> {
	if (!['en', 'hi'].includes(new Intl.Locale(language).language)) return [];
	const text = readFileSync(new URL('known-words.txt', import.meta.url), 'utf8');
	const { terms } = readVocabulary(pathToFileURL(join(packageRoot, '/')));
	const named = terms.filter(({ aspect }) => !aspect).flatMap(({ term }) => readWords(term));
	const words = named.filter((word) => word.text.length > 2 && !isEmptyWord(word));
	return [...text.split(/\s+/).filter(Boolean), ...words.map(({ spelled }) => spelled)];
}

/** Whether a file belongs to Pagefind's own search dialog, which the site does not use. */
const isOfInterface = (path: string): boolean =>
	/^pagefind-(?:ui|modular|component|highlight|worker)/.test(path) ||
	/^wasm\.(?!unknown)/.test(path);
