import { createHash } from 'node:crypto';
import { CborWriter, type CborValue } from '../cbor.ts';
import type { Filter, IndexPart } from './index-part.ts';
import { findWords, joinWords, type FoundWord, type WordList } from './join-words.ts';

/**
 * Joins indexes of some pages each to one of all of them, in their order. It depends on the pages alone,
 * not on how they are parted.
 *
 * `version` is that of Pagefind, which reads it. Throws an error if the parts do not know the same fields.
 */
export function joinParts(parts: readonly PartToJoin[], version: string): JoinedIndex {
	const pages = parts.flatMap(({ pages }) => pages);
	const names = nameTexts(pages.map(({ hash }) => hash));
	const found = parts.map(({ pages, words, found = findWords(words) }) => ({
		pages,
		words: found,
	}));
	const lists = joinWords(found).map((list) => ({ ...list, name: nameOf(list.content) }));
	const words = withLimits(lists);
	const filters = joinFilters(parts).map((filter) => {
		const content = encode(filter);
		return { filter: filter[0], content, name: nameOf(content) };
	});
	const metadata = encode([
		version,
		pages.map(({ hash, facts }) => [names.get(hash) ?? hash, ...facts]),
		words,
		filters.map(({ filter, name }) => [filter, name]),
		[],
		fieldsOf(parts),
	]);
	const name = nameOf(metadata);
	const files = new Map([
		[metadataFile(name), metadata] as const,
		...lists.map(({ name, content }) => [`index/${name}.pf_index`, content] as const),
		...filters.map(({ name, content }) => [`filter/${name}.pf_filter`, content] as const),
	]);
	return { name, files, words, names };
}

/** Where the metadata of a name stand below the folder of an index. */
export const metadataFile = (name: string): string => `pagefind.${name}.pf_meta`;

/** What words may stand in has the same numbers in all parts: every page has the same fields. */
function fieldsOf(parts: readonly IndexPart[]): string[] {
	const all = parts.filter(({ pages }) => pages.length > 0).map(({ fields }) => fields);
	if (new Set(all.map((fields) => fields.join())).size > 1) {
		throw new Error('Parts of the index know other fields than others.');
	}
	return [...(all[0] ?? [])];
}

function joinFilters(parts: readonly IndexPart[]): Filter[] {
	const joined = new Map<string, Map<string, number[]>>();
	let firstPage = 0;
	for (const { filters, pages } of parts) {
		for (const [name, values] of filters) {
			const all = joined.get(name) ?? new Map<string, number[]>();
			joined.set(name, all);
			for (const [value, numbers] of values) {
				const known = all.get(value) ?? [];
				all.set(value, known.concat(numbers.map((number) => firstPage + number)));
			}
		}
		firstPage += pages.length;
	}
	return byName(joined).map(([name, values]) => [name, byName(values)]);
}

const byName = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
	[...map].sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * Names texts by their hashes, as shortly as no two have the same name: every first search loads the names
 * of all pages.
 */
export function nameTexts(hashes: readonly string[]): ReadonlyMap<string, string> {
	const distinct = [...new Set(hashes)];
	let length = shortestName;
	while (new Set(distinct.map((hash) => hash.slice(0, length))).size < distinct.length) length++;
	return new Map(distinct.map((hash) => [hash, hash.slice(0, length)]));
}

/** With ten thousand pages, one library in a hundred needs longer names. */
const shortestName = 8;

/**
 * Says which words each list holds as Pagefind does: by as many letters as tell the last word of a list from
 * the first of the next one.
 */
function withLimits(lists: readonly (WordList & { name: string })[]): WordLimits[] {
	return lists.map(({ first, last, name }, place) => [
		beginningApart(first, lists[place - 1]?.last),
		beginningApart(last, lists[place + 1]?.first),
		name,
	]);
}

function beginningApart(word: string, other: string | undefined): string {
	if (other === undefined) return word;
	const [letters, others] = [[...word], [...other]];
	const apart = letters.findIndex((letter, place) => letter !== others[place]);
	return apart < 0 ? word : letters.slice(0, apart + 1).join('');
}

function encode(value: CborValue): Buffer {
	const writer = new CborWriter();
	writer.value(value);
	return writer.take();
}

/** Names a file by what is in it, so that another one never has its name. */
const nameOf = (content: Uint8Array): string =>
	createHash('sha1').update(content).digest('hex').slice(0, 16);

/** A part, and its words if they were found already. */
interface PartToJoin extends IndexPart {
	found?: readonly FoundWord[] | undefined;
}

/** An index without the texts of its pages. */
export interface JoinedIndex {
	/** The name of its metadata. */
	name: string;
	/** Its files, not packed, by path. */
	files: ReadonlyMap<string, Uint8Array>;
	words: readonly WordLimits[];
	/** The names of the texts, by hash. */
	names: ReadonlyMap<string, string>;
}

/** The words that a file has, by how the first and the last begin, and its name. */
type WordLimits = [first: string, last: string, name: string];
