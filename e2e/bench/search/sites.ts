import { readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { listPages } from '../../../src/lib/pages/built-pages.ts';
import { pageAtHand } from '../../../src/lib/pages/read-pages.ts';
import { SiteIndexer } from '../../../src/search/build/index-site.ts';
import { indexFolder } from '../../../src/search/build/program.ts';
import { readVocabulary } from '../../../src/lib/vocabulary/file.ts';
import { projectRoot } from '../../../src/lib/run.ts';
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
	const folder = join(projectRoot, '.cache', 'sites', `search-${kind}-${topics}`);
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
	const { terms } = await readVocabulary(new URL(`file://${projectRoot}`));
	const files = listPages(site);
	const place = (name: string) => ({
		file: join(dirname(site), `${basename(site)}-${name}`),
		version: '',
	});
	const indexer = new SiteIndexer({
		site,
		folder: await indexFolder(),
		expected: [...Map.groupBy(files, (_, place) => Math.floor(place / 200)).values()],
		terms,
		aliases: new Map(),
		parts: place('parts'),
		digests: place('pages.json'),
	});
	for (const file of files) {
		await indexer.add(pageAtHand(site, { file, content: readFileSync(join(site, file)) }));
	}
	await indexer.finish();
}

async function indexPlain(folder: string): Promise<void> {
	const { index } = await pagefind.createIndex({});
	await index?.addDirectory({ path: folder });
	await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
	await pagefind.close();
}
