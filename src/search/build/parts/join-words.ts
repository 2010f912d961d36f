import { CborReader, CborWriter } from '../cbor.ts';
import type { IndexPart } from './index-part.ts';

/**
 * Joins the words of the parts of an index. Each part counts its pages from 0; in the whole they follow on
 * those of the parts before it.
 *
 * Returns the words in order, cut into lists that have `size` bytes or a little more, with the first and
 * the last word of each.
 */
export function joinWords(
	parts: readonly Pick<IndexPart, 'pages' | 'words'>[],
	size = listBytes
): WordList[] {
	const words = new Map<string, Word>();
	let firstPage = 0;
	for (const part of parts) {
		for (const list of part.words) readWords(list, firstPage, words);
		firstPage += part.pages.length;
	}
	const lists: WordList[] = [];
	const writer = new CborWriter();
	let names: string[] = [];
	const end = () => {
		const content = Buffer.concat([listHead(1), listHead(names.length), writer.take()]);
		lists.push({ first: decode(names[0]), last: decode(names.at(-1)), content });
		names = [];
	};
	for (const [name, word] of inOrder(words)) {
		names.push(name);
		writeWord(writer, name, word);
		if (writer.length >= size) end();
	}
	if (names.length > 0) end();
	return lists;
}

/** Reads a list of words: each with its pages, and with the pages that write it another way. */
function readWords(list: Uint8Array, firstPage: number, words: Map<string, Word>): void {
	const reader = new CborReader(list);
	reader.list();
	for (let left = reader.list(); left > 0; left--) {
		reader.list();
		const word = entryOf(words, reader.text(), () => ({ runs: [], variants: new Map() }));
		readRun(reader, firstPage, word.runs);
		for (let more = reader.list(); more > 0; more--) {
			reader.list();
			const runs = entryOf(word.variants, reader.text(), () => []);
			readRun(reader, firstPage, runs);
		}
	}
}

/**
 * Remembers where a list of pages stands. Each page has its number, counted from that of the page before it,
 * and two lists of places.
 */
function readRun(reader: CborReader, firstPage: number, runs: Run[]): void {
	const count = reader.list();
	const start = reader.at;
	let page = firstPage;
	for (let left = count; left > 0; left--) {
		reader.list();
		page += reader.count();
		reader.skipNumbers();
		reader.skipNumbers();
	}
	const { bytes, at: end } = reader;
	if (count > 0) runs.push({ bytes, start, end, count, firstPage, lastPage: page });
}

function writeWord(writer: CborWriter, name: string, { runs, variants }: Word): void {
	writer.list(3);
	writer.text(name);
	writeRuns(writer, runs);
	writer.list(variants.size);
	for (const [variant, runs] of inOrder(variants)) {
		writer.list(2);
		writer.text(variant);
		writeRuns(writer, runs);
	}
}

/** Writes runs of pages as one list: all but the number of the first page of each run stays as it is. */
function writeRuns(writer: CborWriter, runs: readonly Run[]): void {
	writer.list(runs.reduce((sum, { count }) => sum + count, 0));
	let before = 0;
	for (const { bytes, start, end, firstPage, lastPage } of runs) {
		const reader = new CborReader(bytes, start);
		writer.list(reader.list());
		writer.count(firstPage + reader.count() - before);
		writer.copy(bytes, reader.at, end);
		before = lastPage;
	}
}

function entryOf<T>(map: Map<string, T>, key: string, make: () => T): T {
	const entry = map.get(key) ?? make();
	map.set(key, entry);
	return entry;
}

/** Keys are bytes as signs, so this is the order of their bytes, in which Pagefind looks for words. */
const inOrder = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
	[...map].sort(([a], [b]) => (a < b ? -1 : 1));

function listHead(length: number): Buffer {
	const writer = new CborWriter();
	writer.list(length);
	return writer.take();
}

const decode = (signs = ''): string => Buffer.from(signs, 'latin1').toString();

/** As many as Pagefind's own files have, about: 8 KB as they are sent. */
const listBytes = 50_000;

/** Some words of an index, as a file of Pagefind's has them. */
export interface WordList {
	first: string;
	last: string;
	content: Buffer;
}

interface Word {
	runs: Run[];
	/** By how they are written. */
	variants: Map<string, Run[]>;
}

/** The pages of one part that have a word. */
interface Run {
	/** Where they stand, from `start` to `end`. */
	bytes: Buffer;
	start: number;
	end: number;
	count: number;
	/** The number of the part's first page in the whole index. */
	firstPage: number;
	/** That of the last of these pages. */
	lastPage: number;
}
