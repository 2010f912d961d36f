import { CborReader, CborWriter } from '../cbor.ts';

/**
 * Joins the words of the parts of an index. Each part counts its pages from 0; in the whole they follow on
 * those of the parts before it.
 *
 * Returns the words in order, cut into lists that have `size` bytes or a little more, with the first and
 * the last word of each.
 */
export function joinWords(
	parts: readonly { pages: readonly unknown[]; words: readonly FoundWord[] }[],
	size = listBytes
): WordList[] {
	const words = new Map<string, Word>();
	let firstPage = 0;
	for (const part of parts) {
		addWords(words, part.words, firstPage);
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

/**
 * Finds where in the lists of a part each of its words has its pages, and the pages that write it another way.
 * That is most of what joining takes, and can be done while other parts are missing.
 */
export const findWords = (lists: readonly Uint8Array[]): FoundWord[] =>
	lists.flatMap((list) => {
		const reader = new CborReader(list);
		reader.list();
		return Array.from({ length: reader.list() }, () => findWord(reader));
	});

function findWord(reader: CborReader): FoundWord {
	reader.list();
	const name = reader.text();
	const run = findRun(reader);
	const variants = Array.from({ length: reader.list() }, (): FoundWord['variants'][number] => {
		reader.list();
		return [reader.text(), findRun(reader)];
	});
	return { name, run, variants };
}

/**
 * Finds where a list of pages stands. Each page has its number, counted from that of the page before it, and two
 * lists of places.
 */
function findRun(reader: CborReader): Run {
	const count = reader.list();
	const start = reader.at;
	let lastPage = 0;
	for (let left = count; left > 0; left--) {
		reader.list();
		lastPage += reader.count();
		reader.skipNumbers();
		reader.skipNumbers();
	}
	return { bytes: reader.bytes, start, end: reader.at, count, lastPage };
}

/** Adds the words of a part, whose first page is `firstPage` in the whole. */
function addWords(words: Map<string, Word>, ofPart: readonly FoundWord[], firstPage: number): void {
	for (const { name, run, variants } of ofPart) {
		const word = entryOf(words, name, () => ({ runs: [], variants: new Map() }));
		if (run.count > 0) word.runs.push({ run, firstPage });
		for (const [variant, run] of variants) {
			const runs = entryOf(word.variants, variant, () => []);
			if (run.count > 0) runs.push({ run, firstPage });
		}
	}
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
function writeRuns(writer: CborWriter, runs: readonly PlacedRun[]): void {
	writer.list(runs.reduce((sum, { run }) => sum + run.count, 0));
	let before = 0;
	for (const { run, firstPage } of runs) {
		const reader = new CborReader(run.bytes, run.start);
		writer.list(reader.list());
		writer.count(firstPage + reader.count() - before);
		writer.copy(run.bytes, reader.at, run.end);
		before = firstPage + run.lastPage;
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

/** A word of a part. */
export interface FoundWord {
	name: string;
	run: Run;
	/** The pages that write it another way, by how they do. */
	variants: [written: string, run: Run][];
}

/** The pages of a part that have a word. */
interface Run {
	/** Where they stand, from `start` to `end`. */
	bytes: Buffer;
	start: number;
	end: number;
	count: number;
	/** The number of the last of these pages. */
	lastPage: number;
}

/** The same, and the number of the part's first page in the whole index. */
interface PlacedRun {
	run: Run;
	firstPage: number;
}

interface Word {
	runs: PlacedRun[];
	/** By how they are written. */
	variants: Map<string, PlacedRun[]>;
}
