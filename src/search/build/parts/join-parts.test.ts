import { afterAll, expect, test } from 'vitest';
import { CborReader, type CborValue } from '../cbor.ts';
import { Pagefind, unpack, type IndexFiles } from '../pagefind.ts';
import { preparePage } from '../pages.ts';
import { readPart } from './index-part.ts';
import { joinParts, nameTexts } from './join-parts.ts';
import { findWords, joinWords } from './join-words.ts';

const pagefind = new Pagefind();
afterAll(() => pagefind.close());

const page = (url: string, topic: string, text: string) => ({
	url,
	content: preparePage({
		url,
		topic,
		kind: url.endsWith('signs/') ? 'Signs' : 'Key points',
		html: `<div class="sl-markdown-content">${text}</div>`,
	}),
});

const pages = [
	page('/gout/', 'Gout', '<h2 id="a">Urate</h2><p>Tophi and urate crystals.</p>'),
	page('/gout/signs/', 'Gout', '<p>Tophi, Sjögren, naïve and naive. Crystals.</p>'),
	page('/lupus/', 'Lupus 2', '<p>Rash; Sjogren; crystals no.</p>'),
	page('/lupus/signs/', 'Lupus 2', '<p>Rash, naïve.</p>'),
	page('/zoster/', 'Zoster', '<p>Urate no, rash yes.</p>'),
];

const join = async (...groups: (typeof pages)[]) => {
	const parts = [];
	for (const group of groups) parts.push(readPart(await pagefind.index(group)).index);
	return joinParts(parts, '1.6.0');
};

/** What an index says: its pages, and the pages that have each word or value of a filter, by their place. */
function contentOf(files: IndexFiles, unpacked: (file: Uint8Array) => Uint8Array) {
	const read = (ending: string) =>
		[...files]
			.filter(([path]) => path.endsWith(ending))
			.map(([, file]): unknown => new CborReader(unpacked(file)).value());
	const words = (read('.pf_index') as [Word[]][]).flatMap(([words]) => words);
	const [[version, pages, , filters, sorts, fields]] = read('.pf_meta') as [
		[string, [string, ...CborValue[]][], unknown, [string, string][], unknown, unknown],
	];
	return {
		version,
		pages: pages.map(([, ...facts]) => facts),
		filters: filters.map(([name]) => name).sort(),
		sorts,
		fields,
		values: (read('.pf_filter') as [string, [string, number[]][]][])
			.flatMap(([filter, values]) => values.map(([value, pages]) => [filter, value, pages]))
			.sort(),
		words: words.sort(),
	};
}
type Word = [word: string, pages: unknown, variants: unknown];

test('parts say what an index that Pagefind makes of all pages says', async () => {
	const whole = contentOf(await pagefind.index(pages), unpack);
	const joined = await join(pages.slice(0, 1), pages.slice(1, 4), pages.slice(4));

	expect(whole.words.map(([word]) => word)).toContain('crystals');
	expect(whole.words.some(([, , variants]) => (variants as []).length > 0)).toBe(true);
	expect(contentOf(joined.files, (file) => file)).toEqual(whole);
});

test('the index does not depend on how it was parted', async () => {
	const one = await join(pages);
	const other = await join(pages.slice(0, 2), [], pages.slice(2));

	expect(other).toEqual(one);
});

test('words are cut into lists, and each list is found by how its words begin', async () => {
	const { index } = readPart(await pagefind.index(pages));
	const parts = [{ ...index, words: findWords(index.words) }];
	const lists = joinWords(parts, 60);
	const limits = lists.map(({ first, last }) => `${first}–${last}`);

	expect(lists.length).toBeGreaterThan(2);
	expect(limits).toEqual(limits.toSorted());
	const [whole] = joinWords(parts);
	expect([whole?.first, whole?.last]).toEqual([lists[0]?.first, lists.at(-1)?.last]);
});

test('no two texts have the same name, and equal texts have one', () => {
	const names = nameTexts(['0123456789', '0123456799', '0123456789', 'ffffffffff']);

	expect([...names.values()]).toEqual(['012345678', '012345679', 'fffffffff']);
	expect([...nameTexts(['0123456789', '1123456789']).values()]).toEqual(['01234567', '11234567']);
});

test('a site without pages has an index without words', () => {
	const { files, words } = joinParts([], '1.6.0');

	expect(words).toEqual([]);
	expect([...files.values()].map((file) => new CborReader(file).value())).toEqual([
		['1.6.0', [], [], [], [], []],
	]);
});

test('says that parts do not fit each other', () => {
	const part = { pages: [{ hash: 'a', facts: [] }], words: [], filters: [] };
	expect(() =>
		joinParts(
			[
				{ ...part, fields: ['title'] },
				{ ...part, fields: ['topic'] },
			],
			'1.6.0'
		)
	).toThrow('Parts of the index know other fields than others.');
});
