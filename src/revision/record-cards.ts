import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { count } from '../lib/count.ts';
import type { Problem } from '../lib/problems.ts';
import type { Lock } from './ids/lock.ts';
import { lockFileName, writeLockFile } from './ids/lock-file.ts';
import { readCards } from './topic-cards.ts';
import { readTopicSource } from './topic-source.ts';

/**
 * Brings the files of ids of topics up to date before their decks are written, and prints which: Anki takes only what is later than
 * what it has, so what changes between two exports needs a later day in the second, which that file gives it.
 *
 * `docs` is the folder of all topics, `today` the day of what has changed. Returns what is wrong with the cards; then it writes nothing.
 */
export function recordCards(docs: string, topics: readonly string[], today: string): Problem[] {
	const read = topics.map((slug) => {
		const source = readTopicSource(docs, slug);
		const { lock, problems } = readCards(source, today);
		return { slug, problems, lock, lockText: source.lockText, id: source.topic.id };
	});
	const problems = read.flatMap(({ problems }) => problems);
	for (const { slug, id, lock, lockText } of problems.length > 0 ? [] : read) {
		const isKnown = lock.size === 0 || writeLockFile(lock, id) === lockText;
		if (!isKnown) writeLock(docs, slug, id, lock);
	}
	return problems;
}

/** Writes the file of ids of the topic with an id, and prints that. Written beside and renamed, so that a full disk leaves the former file. */
export function writeLock(docs: string, slug: string, id: string, lock: Lock): void {
	const file = join(docs, slug, lockFileName);
	writeFileSync(`${file}.new`, writeLockFile(lock, id));
	renameSync(`${file}.new`, file);
	console.log(`content/docs/${slug}/${lockFileName} has ${count(lock.size, 'card')}. Commit it.`);
}
