import { createHash } from 'node:crypto';
import type { PageText } from '../../rules/sections.ts';
import { CborReader, type CborValue } from '../cbor.ts';
import { unpack, type IndexFiles } from '../pagefind.ts';

/**
 * Reads an index that Pagefind 1.6 has made of some pages, to be joined with others. Its metadata is a list
 * of its version, its pages, the files of words, those of filters, sorts, and the fields that words may
 * stand in.
 *
 * Throws an error if it is not built like that.
 */
export function readPart(files: IndexFiles): { index: IndexPart; texts: PageTexts } {
	const meta = [...files].find(([path]) => path.endsWith('.pf_meta'));
	if (!meta) return { index: { words: [], filters: [], fields: [], pages: [] }, texts: new Map() };
	const read = (path: string) => unpack(files.get(path) ?? new Uint8Array());
	const list = new CborReader(unpack(meta[1])).value();
	if (!isMeta(list)) throw new Error('The metadata of Pagefind’s index is not as in version 1.6.');
	const [, pages, words, filters, , fields] = list;
	const texts = new Map<string, PackedText>();
	const index: IndexPart = {
		words: words.map(([, , name]) => read(`index/${name}.pf_index`)),
		filters: filters.map(
			([, name]) => new CborReader(read(`filter/${name}.pf_filter`)).value() as Filter
		),
		fields,
		pages: pages.map(([name, ...facts]) => {
			const packed = files.get(`fragment/${name}.pf_fragment`) ?? new Uint8Array();
			const text = unpack(packed);
			const hash = createHash('sha1').update(text).digest('hex');
			texts.set(hash, { packed, page: JSON.parse(text.toString()) as Fragment });
			return { hash, facts };
		}),
	};
	return { index, texts };
}

const isMeta = (list: CborValue): list is Meta =>
	Array.isArray(list) && list.length === 6 && Array.isArray(list[4]) && list[4].length === 0;

/** What an index has of some pages, but for their texts. */
export interface IndexPart {
	/** Its pages, in order. */
	pages: readonly IndexedPage[];
	/** Its words in order, in as many lists as Pagefind has made files of them. */
	words: readonly Uint8Array[];
	filters: readonly Filter[];
	/** What words may stand in besides the text, by the numbers that they have for it. */
	fields: readonly string[];
}

/** A page of an index. */
export interface IndexedPage {
	/** The hash of its text. */
	hash: string;
	/** What else Pagefind tells of it: the number of its words, first of all. */
	facts: readonly CborValue[];
}

/** The numbers of the pages that have each value of a filter. */
export type Filter = [name: string, values: [value: string, pages: number[]][]];

/** The texts of pages, by hash: as they stand in their file, and what they say. */
export type PageTexts = ReadonlyMap<string, PackedText>;

/** The text of a page, as it stands in its file and as it reads. */
export interface PackedText {
	packed: Uint8Array;
	page: Fragment;
}

/** A page of Pagefind's index. */
export interface Fragment extends PageText {
	url: string;
	meta: { title?: string; topic?: string };
}

type Meta = [
	version: string,
	pages: [name: string, ...facts: CborValue[]][],
	words: [first: string, last: string, name: string][],
	filters: [filter: string, name: string][],
	sorts: [],
	fields: string[],
];
