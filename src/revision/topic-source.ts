import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readTopicVocabulary, readVocabulary } from '../lib/vocabulary/file.ts';
import { joinVocabularies } from '../lib/vocabulary/join.ts';
import type { Term } from '../lib/vocabulary/schema.ts';
import { decoded } from '../lib/fragment.ts';
import { addressOf } from '../topics/check/content-folder.ts';
import { readSoundTopic } from '../topics/read-topic.ts';
import type { Topic } from '../topics/topic.ts';
import { lockFileName } from './ids/lock-file.ts';

/** The files of a topic that its cards are made from. */
export interface TopicSource {
	slug: string;
	/** Its folder, below the project. */
	folder: string;
	topic: Pick<Topic, 'title' | 'shortTitle' | 'aliases' | 'kind'> & {
		id: string;
		/** The terms of its vocabulary and of that of the site. */
		vocabulary: readonly Term[];
	};
	/** Which clinician reviewed it, and when; nothing if none has. */
	reviewed?: Topic['reviewed'];
	/** Its pages in reading order. */
	pages: { name: string; title: string; file: string; text: string }[];
	/** Reads a picture that a page shows, by the page's file and the path that it names; nothing if it is not there. */
	readPicture: (file: string, src: string) => Uint8Array | undefined;
	/** What its file of ids says; nothing if it has none. */
	lockText: string | undefined;
}

/**
 * Reads the files of a topic, without its drafts, and without its revision sheet: what that says is asked where the pages
 * say it. `docs` is the folder of all topics.
 *
 * A file that is not as it should be is read as far as it can be: others say what is wrong with it.
 */
export function readTopicSource(docs: string, slug: string): TopicSource {
	const below = `content/docs/${slug}`;
	const publicFolder = join(docs, '..', '..', 'public');
	const root = pathToFileURL(join(docs, '../../'));
	const { topic, folder } = readSoundTopic(root, slug);
	const { terms } = readVocabulary(root);
	const own = readTopicVocabulary(root, slug, terms).terms;
	// Topics without one of their own share the terms of the site, of which more is made once.
	const vocabulary = own.length > 0 ? joinVocabularies([terms, own]) : terms;
	const files = new Map(folder.pages.map((page) => [addressOf(slug, page.name), page]));
	const pages = topic.pages.flatMap(({ name, title, path }) => {
		const file = files.get(path);
		return file ? [{ name, title, file: `${below}/${file.name}`, text: file.text }] : [];
	});
	const { id = slug, title, shortTitle, aliases, kind, reviewed } = topic;
	return {
		slug,
		folder: below,
		topic: { id, title, shortTitle, aliases, kind, vocabulary },
		reviewed,
		pages,
		readPicture: (file, src) => {
			const from = src.startsWith('/')
				? publicFolder
				: join(docs, slug, dirname(file.slice(below.length)));
			return readIfThere(join(from, decoded(src.replace(/[?#].*/, ''))));
		},
		lockText: readIfThere(join(docs, slug, lockFileName))?.toString(),
	};
}

const readIfThere = (file: string): Buffer | undefined =>
	existsSync(file) ? readFileSync(file) : undefined;
