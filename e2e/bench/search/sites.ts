import { readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as pagefind from 'pagefind';
import { parseHtml } from '../../../src/lib/html/dom.ts';
import { indexFolder } from '../../../src/search/build/program.ts';
import { sealSearch } from '../../../src/search/build/seal-search.ts';
import { startIndex, writeIndex } from '../../../src/search/build/write-index.ts';
import { TopicSchema } from '../../../src/topics/schema.ts';
import { buildTopics } from '../../../src/topics/topic.ts';
import { fixtureSite } from '../../site/fixture-site.ts';
import { readJoined } from '../../site/read-joined.ts';
import { readVocabulary } from '../../../src/lib/vocabulary/file.ts';
import { siteRoot } from '../../../src/lib/program.ts';
import { inventWords } from './words.ts';

/**
 * Multiplies the topic of a built site: as many topics as asked for, each with half of its longer
 * words exchanged for invented ones, and an index of them all. Returns the new folder.
 */
export async function multiply(
	site: string,
	topics: number,
	kind: 'ours' | 'plain'
): Promise<string> {
	const folder = join(siteRoot, '.cache', 'sites', `search-${kind}-${topics}`);
	await rm(folder, { recursive: true, force: true });
	await cp(site, folder, { recursive: true });
	const source = join(site, 'calcinosis-jdm');
	const pages = (await readdir(source, { recursive: true })).filter((name) =>
		name.endsWith('index.html')
	);
	for (let topic = 1; topic < topics; topic++) {
		for (const page of pages) {
			const html = withoutFrame(await readFile(join(source, page), 'utf8'));
			const file = join(folder, `topic-${topic}`, page);
			await mkdir(join(file, '..'), { recursive: true });
			await writeFile(
				file,
				inventWords(html, topic).replaceAll('calcinosis-jdm', `topic-${topic}`)
			);
		}
	}
	await (kind === 'ours' ? indexOurs(folder) : indexPlain(folder));
	return folder;
}

/** Leaves the sidebar and styles of a page away: ten thousand pages need no more than their text. */
const withoutFrame = (html: string): string =>
	html.replace(/<style[\s\S]*?<\/style>|<nav[\s\S]*?<\/nav>|<script[\s\S]*?<\/script>/g, '');

async function indexOurs(site: string): Promise<void> {
	const { terms } = readVocabulary(pathToFileURL(`${fixtureSite}/`));
	const joined = readJoined(site);
	const data = new Map<string, unknown>();
	const bySlug = Map.groupBy(joined.pages, ({ path }) => path.split('/', 1)[0] ?? '');
	for (const [slug, records] of bySlug) {
		const pages = records.map((record) => {
			const html = readFileSync(join(site, record.path), 'utf8');
			return { html, document: parseHtml(html), record };
		});
		const part = { topic: undefined, pages, base: '/', site: '', addFile() {}, setSummary() {} };
		sealSearch({ ...part, setData: (_, found) => data.set(slug, found) }, terms);
	}
	const topics = [...data.keys()].map((slug) => ({
		id: slug,
		data: TopicSchema.parse({ title: slug }),
	}));
	const library = buildTopics(topics, []).map((topic) => ({ topic, summaries: {} }));
	const dataOf = (slug: string) => data.get(slug);
	const started = startIndex({ topics: library, dataOf });
	await writeIndex({ ...joined, topics: library }, await indexFolder(), terms, started);
}

async function indexPlain(folder: string): Promise<void> {
	const { index } = await pagefind.createIndex({});
	await index?.addDirectory({ path: folder });
	await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
	await pagefind.close();
}
