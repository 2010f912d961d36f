import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { JoinedSite } from '../../src/lib/build/hooks.ts';
import { readPageRecord } from '../../src/lib/build/page-record.ts';
import { sha256 } from '../../src/lib/hash.ts';
import { parseHtml } from '../../src/lib/html/dom.ts';
import { listFiles } from '../../src/lib/list-files.ts';
import { TopicSchema } from '../../src/topics/schema.ts';
import { buildTopics } from '../../src/topics/topic.ts';
import { fixtureSite } from './fixture-site.ts';

/**
 * Reads a built site from its folder, for tests that change one and have a feature add to it what a build would.
 * `cacheDir` is where a feature may store things.
 */
export function readJoined(folder: string, cacheDir = folder): JoinedSite {
	const files = new Map(
		listFiles(folder).map((path) => [path, factsOf(readFileSync(join(folder, path)))] as const)
	);
	const pages = [...files.keys()].filter((path) => path.endsWith('.html'));
	const topics = JSON.parse(readFileSync(join(folder, 'topics.json'), 'utf8')) as {
		slug: string;
		title: string;
	}[];
	const entries = topics.map(({ slug, title }) => ({
		id: slug,
		data: TopicSchema.parse({ title }),
	}));
	const print = (text: string) => console.log(text);
	return {
		dir: pathToFileURL(`${folder}/`),
		root: pathToFileURL(fixtureSite),
		base: '/',
		site: 'http://localhost/',
		topics: buildTopics(entries, []).map((topic) => ({ topic, summaries: {} })),
		dataOf: () => undefined,
		pages: pages.map((path) =>
			readPageRecord(parseHtml(readFileSync(join(folder, path), 'utf8')), path, '/')
		),
		files,
		write(path, content) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), content);
			files.set(path, factsOf(Buffer.from(content)));
		},
		note(path) {
			files.set(path, factsOf(readFileSync(join(folder, path))));
		},
		cacheDir: pathToFileURL(`${cacheDir}/`),
		logger: { info: print, warn: print, error: print } as unknown as JoinedSite['logger'],
	};
}

const factsOf = (content: Buffer) => ({ size: content.length, hash: sha256(content) });
