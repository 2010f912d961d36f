import { existsSync } from 'node:fs';
import { basename, join, parse, relative, resolve } from 'node:path';
import type { Problem } from '../lib/problems.ts';
import { checkSlug, type Call } from './arguments.ts';
import { convert, type ConvertedTopic } from './convert.ts';
import { readNotes } from './read/read-notes.ts';
import { readSourceFile } from './read/source-file.ts';
import { toSlug } from './structure/slug.ts';
import { findTitle } from './write/other-topics.ts';
import { saveTopic } from './write/save-topic.ts';

/**
 * Reads a file of notes, makes a topic of it and saves that.
 *
 * `cwd` is the folder that relative paths start from, `docs` the folder of topics. Returns what was
 * made, or everything that is wrong; then nothing has been written. `wrongCall` tells that the call is
 * at fault and not the notes.
 */
export async function importNotes(call: Call, { cwd, docs }: Folders): Promise<Imported> {
	const path = resolve(cwd, call.notes);
	const file = basename(path);
	const source = await readSourceFile(path, call.notes);
	if ('problem' in source) return failed([source.problem]);
	const read = await readNotes(source.bytes, file);
	if ('flaw' in read) return failed([{ file, ...read.flaw }]);
	const fallbackTitle = readable(call.topic ?? parse(file).name);
	const converted = convert(read.notes, { title: call.title, fallbackTitle });
	if ('flaws' in converted) return failed(converted.flaws.map((flaw) => ({ file, ...flaw })));
	const { topic } = converted;
	const slug = call.topic ?? toSlug(topic.title);
	const folder = call.into === undefined ? docs : resolve(cwd, call.into);
	const refused = await refuse(slug, topic.title, folder, call);
	if (refused.length > 0) return { problems: refused, wrongCall: true };
	const problems = await save(folder, slug, topic);
	if (problems.length > 0) return failed(problems);
	const notices = read.notes.notices.map((notice) => ({ file, ...notice }));
	const elsewhere = resolve(folder) !== resolve(docs);
	return { topic, slug, folder: shownPath(join(folder, slug)), elsewhere, notices };
}

/** Where things stand. */
export interface Folders {
	cwd: string;
	docs: string;
}

/** What an import made, or why it made nothing. */
export type Imported =
	| {
			topic: ConvertedTopic;
			slug: string;
			folder: string;
			elsewhere: boolean;
			notices: Problem[];
	  }
	| { problems: Problem[]; wrongCall: boolean };

const failed = (problems: Problem[]): Imported => ({ problems, wrongCall: false });

/** "kawasaki_disease-2" → "Kawasaki disease 2" */
function readable(name: string): string {
	const text = name.replace(/[\s_-]+/g, ' ').trim();
	return text.charAt(0).toUpperCase() + text.slice(1);
}

async function refuse(slug: string, title: string, docs: string, call: Call): Promise<Problem[]> {
	const flaws = slug === '' ? [nameless(title)] : checkSlug(slug, 'npm run import');
	if (flaws.length > 0) return flaws;
	const folder = shownPath(join(docs, slug));
	if (existsSync(join(docs, slug)) && !call.force) {
		const mend = 'choose another name with --topic, or replace it with --force';
		return [{ file: folder, message: 'exists already', mend }];
	}
	const twin = await findTitle(docs, title, slug);
	if (twin === undefined) return [];
	const message = `has the title “${title}” already`;
	const mend = 'give the new topic another one with --title';
	return [{ file: shownPath(join(docs, twin)), message, mend }];
}

const nameless = (title: string): Problem => ({
	file: 'npm run import',
	message: `can make no address of the title “${title}”: that takes letters a–z or digits`,
	mend: 'give one with --topic, such as --topic kawasaki-disease',
});

async function save(docs: string, slug: string, topic: ConvertedTopic): Promise<Problem[]> {
	const pages = topic.pages.map(({ name, text }) => ({ name: `${name}.mdx`, text }));
	try {
		await saveTopic(docs, slug, [{ name: 'topic.yml', text: topic.topicFile }, ...pages]);
		return [];
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		const message = `cannot be written (${code})`;
		const mend =
			code === 'ENOENT'
				? `make the folder ${shownPath(docs)} first`
				: 'see that the disk is not full and that you may write there';
		return [{ file: shownPath(join(docs, slug)), message, mend }];
	}
}

/** A path as the reader of the message knows it. */
function shownPath(path: string): string {
	const short = relative(process.cwd(), path);
	return short === '' || short.startsWith('..') ? path : short;
}
