import { makeGuide, type GuideInput } from './guide.ts';
import type { IndexFolder } from './index-folder.ts';
import { pack, type IndexFiles } from './pagefind.ts';
import { joinParts, metadataFile, type JoinedIndex } from './parts/join-parts.ts';
import type { SitePart } from './parts/site-parts.ts';
import { splitGuide } from './split-guide.ts';
import { makeStrict } from './strict-program.ts';

/**
 * Writes the search index of a site, made of its parts: Pagefind's files and the guide.
 *
 * `program` are the files of an empty index, `guide` is what the guide is made of besides the index. Returns
 * the number of pages and sections that search knows.
 */
export async function writeIndex(
	folder: IndexFolder,
	parts: readonly SitePart[],
	program: IndexFiles,
	guide: GuideParts
): Promise<{ pages: number; sections: number }> {
	const entry = JSON.parse(textOf(program, 'pagefind-entry.json')) as Entry;
	const index = joinParts(
		parts.map(({ index, found }) => ({ ...index, found })),
		entry.version
	);
	// The system's threads pack while all else is written here.
	const packed = Promise.all(
		[...index.files].map(([path, content]) => folder.keep(path, () => pack(content)))
	);
	for (const part of parts) writeTexts(folder, part, index.names);
	const pages = parts.reduce((sum, { index }) => sum + index.pages.length, 0);
	entry.languages = { unknown: { hash: index.name, wasm: null, page_count: pages } };
	folder.write('pagefind-entry.json', JSON.stringify(entry));
	folder.write('pagefind.js', makeStrict(textOf(program, 'pagefind.js')));
	folder.write(wasmFile, program.get(wasmFile) ?? '');
	const sections = writeGuide(folder, parts, index, guide);
	await packed;
	folder.dropOthers();
	return { pages, sections };
}

/** Where the text of a page stands below the folder of the index, by its name. */
export const textPath = (name: string): string => `fragment/${name}.pf_fragment`;

/** Writes the texts of a part that was made now, and has those of another one stay. */
function writeTexts(
	folder: IndexFolder,
	{ index, texts }: SitePart,
	names: ReadonlyMap<string, string>
): void {
	for (const { hash } of index.pages) {
		const path = textPath(names.get(hash) ?? hash);
		const text = texts?.get(hash);
		if (text) folder.write(path, text);
		else folder.stay(path);
	}
}

function writeGuide(
	folder: IndexFolder,
	parts: readonly SitePart[],
	{ name, words }: JoinedIndex,
	guide: GuideParts
): number {
	const { whole, parts: further } = splitGuide(
		makeGuide({
			...guide,
			parts: parts.map(({ counts }) => counts),
			files: {
				meta: metadataFile(name),
				chunks: words.map(([first, , name]) => [first, name]),
			},
		})
	);
	for (const [name, text] of further) folder.write(name, text);
	folder.write('guide.json', JSON.stringify(whole));
	return whole.sections;
}

const textOf = (program: IndexFiles, path: string): string =>
	Buffer.from(program.get(path) ?? []).toString();

const wasmFile = 'wasm.unknown.pagefind';

/** What the guide is made of besides the index. */
export type GuideParts = Omit<GuideInput, 'parts' | 'files'>;

/** What Pagefind's program reads first. */
interface Entry {
	version: string;
	languages: Record<string, { hash: string; wasm: null; page_count: number }>;
}
