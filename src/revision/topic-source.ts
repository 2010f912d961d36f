import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decoded } from '../lib/fragment.ts';
import { parse } from 'yaml';
import { readSite } from '../lib/site/file.ts';
import { readTopicFolder } from '../topics/check/content-folder.ts';
import { frontMatterOf } from '../topics/check/front-matter.ts';
import { orderPages, pageSetOf, sheetName } from '../topics/pages.ts';
import { lockFileName } from './ids/lock-file.ts';

/** The files of a topic that its cards are made from. */
export interface TopicSource {
	slug: string;
	/** Its folder, below the project. */
	folder: string;
	topic: { id: string; title: string; shortTitle: string; aliases: string[] };
	/** Its pages in reading order. */
	pages: { name: string; title: string; file: string; text: string }[];
	/** Reads a picture that a page shows, by the page's file and the path that it names; nothing if it is not there. */
	readPicture: (file: string, src: string) => Uint8Array | undefined;
	/** What its file of ids says; nothing if it has none. */
	lockText: string | undefined;
}

/**
 * Reads the files of a topic, without its drafts. `docs` is the folder of all topics.
 *
 * A file that is not as it should be is read as far as it can be: others say what is wrong with it.
 */
export function readTopicSource(docs: string, slug: string): TopicSource {
	const folder = join(docs, slug);
	const below = `content/docs/${slug}`;
	const publicFolder = join(docs, '..', '..', 'public');
	const data = readData(readIfThere(join(folder, 'topic.yml')) ?? '');
	const title = textOr(data['title'], slug);
	const files = new Map(
		readTopicFolder(folder, slug).pages.map((page) => [pageName(page.name), page])
	);
	// What it says is asked where the pages say it.
	files.delete(sheetName);
	const kind = typeof data['kind'] === 'string' ? data['kind'] : undefined;
	const set = pageSetOf(kind, readSite(pathToFileURL(join(docs, '../../'))).settings);
	const pages = orderPages([...files.keys()], textsOf(data['pages']), set).flatMap((name) => {
		const file = files.get(name);
		if (!file) return [];
		const { text } = file;
		const title = textOr(readData(frontMatterOf(text))['title'], name);
		return [{ name, title, file: `${below}/${file.name}`, text }];
	});
	return {
		slug,
		folder: below,
		topic: {
			id: textOr(data['id'], slug),
			title,
			shortTitle: textOr(data['shortTitle'], title),
			aliases: textsOf(data['aliases']),
		},
		pages,
		readPicture: (file, src) => {
			const from = src.startsWith('/')
				? publicFolder
				: join(docs, slug, dirname(file.slice(below.length)));
			const path = join(from, pathOf(src));
			return existsSync(path) ? readFileSync(path) : undefined;
		},
		lockText: readIfThere(join(folder, lockFileName)),
	};
}

/** The path of a file that an address names. */
const pathOf = (src: string): string => decoded(src.replace(/[?#].*/, ''));

const pageName = (file: string): string =>
	file.replace(/\.mdx?$/, '').replace(/\/index$/, '') || 'index';

const readIfThere = (file: string): string | undefined =>
	existsSync(file) ? readFileSync(file, 'utf8') : undefined;

function readData(yaml: string): Record<string, unknown> {
	try {
		const data: unknown = parse(yaml);
		return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
	} catch {
		return {};
	}
}

const textOr = (value: unknown, other: string): string =>
	typeof value === 'string' && value.trim() ? value.trim() : other;

const textsOf = (value: unknown): string[] =>
	Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
