import { expect, test } from 'vitest';
import { readPageRecord } from '../../lib/build/page-record.ts';
import { parseHtml } from '../../lib/html/dom.ts';
import { VocabularySchema, type Term } from '../../lib/vocabulary/schema.ts';
import { TopicSchema } from '../../topics/schema.ts';
import { buildTopics } from '../../topics/topic.ts';
import type { KnownFile, SearchManifest } from '../rules/manifest.ts';
import { sealSearch } from './seal-search.ts';
import { startIndex, writeIndex } from './write-index.ts';

/** Indexes a site of topics, each with the texts of its pages. */
async function indexSite(
	topics: Record<string, string[]>,
	terms: readonly Term[] = [],
	others: readonly string[] = []
) {
	const files = new Map<string, string | Uint8Array>();
	const sealed = new Map<string, unknown>();
	for (const [slug, texts] of Object.entries(topics)) {
		const pages = texts.map((text, index) => {
			const path = index === 0 ? `${slug}/index.html` : `${slug}/page-${index}/index.html`;
			const html = `<meta name="search:topic" content="${slug}"><meta name="search:page" content="Signs">
				<div class="sl-markdown-content"><h2 id="a">A</h2><p>${text}</p></div>`;
			const document = parseHtml(html);
			return { html, document, record: readPageRecord(document, path, '/') };
		});
		const part = { topic: undefined, pages, base: '/', site: '', addFile() {}, setSummary() {} };
		sealSearch({ ...part, setData: (_, data) => sealed.set(slug, data) }, terms, [], others);
	}
	const entries = Object.keys(topics).map((slug) => ({
		id: slug,
		data: TopicSchema.parse({ title: slug, aliases: [`${slug}y`] }),
	}));
	const site = {
		root: new URL('.', import.meta.url),
		topics: buildTopics(entries, []).map((topic) => ({ topic, summaries: {} })),
		dataOf: (slug: string) => sealed.get(slug),
		write: (path: string, content: string | Uint8Array) => void files.set(path, content),
	};
	const counts = await writeIndex(site, 'pagefind/x', terms, startIndex(site));
	const manifest = JSON.parse(
		String(files.get('pagefind/x/search-manifest.json'))
	) as SearchManifest;
	return { counts, files, manifest };
}

test('an abbreviation that pages write out otherwise is no name of its term', async () => {
	const terms = VocabularySchema.parse([{ term: 'dermatomyositis', abbreviations: ['DM'] }]);
	const topics = { lupus: ['Dermatomyositis', 'DM'] };
	const namesOf = async (others: string[]) =>
		(await indexSite(topics, terms, others)).manifest.terms.map(({ n }) => n);
	expect(await namesOf([])).toEqual([['dermatomyositis', 'DM']]);
	expect(await namesOf(['DM'])).toEqual([['dermatomyositis']]);
});

test('the manifest tells in which files of the index words and texts are', async () => {
	const { counts, files, manifest } = await indexSite({
		gout: ['Urate', 'Tophi'],
		lupus: ['Rash'],
	});

	expect(counts).toEqual({ pages: 3, sections: 3 });
	expect(files.has(`pagefind/x/${manifest.files.meta}`)).toBe(true);
	expect(manifest.files.chunks.length).toBeGreaterThan(0);
	for (const [, name] of manifest.files.chunks) {
		expect(files.has(`pagefind/x/index/${name}.pf_index`)).toBe(true);
	}
	const texts = JSON.parse(String(files.get('pagefind/x/texts.json'))) as Record<string, string>;
	expect(Object.keys(texts).sort()).toEqual(['/gout/', '/gout/page-1/', '/lupus/']);
	for (const name of Object.values(texts)) {
		expect(files.has(`pagefind/x/fragment/${name}.pf_fragment`)).toBe(true);
	}
	expect(manifest.topics).toEqual([
		['gout', ['gout', 'gouty'], 2],
		['lupus', ['lupus', 'lupusy'], 1],
	]);
});

test('the index does not depend on when it is made', async () => {
	const pages = { gout: ['Urate', 'Tophi'], lupus: ['Rash'] };
	expect((await indexSite(pages)).files).toEqual((await indexSite(pages)).files);
});

test('a site with nothing to search has an index, too', async () => {
	expect((await indexSite({})).counts).toEqual({ pages: 0, sections: 0 });
});

test('any word can stand on a page', async () => {
	const { manifest } = await indexSite({
		gout: ['The constructor of the splint, __proto__ toString.'],
	});
	expect(manifest.words).toContain('constructor');
});

test('words that the vocabulary of the program has for medicine are known on any site', async () => {
	const { files, manifest } = await indexSite({ gout: ['Urate'] });
	const { words } = JSON.parse(String(files.get(`pagefind/x/${manifest.known}`))) as KnownFile;
	expect(words.split(' ')).toEqual(expect.arrayContaining(['methotrexate', 'zuclopenthixol']));
	expect(words).not.toMatch(/\bof\b/);
});
