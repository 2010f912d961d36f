/*
 * npm run cards -- [TOPIC …] [--update]
 *
 * Lists the cards of topics with what became none and why; --update writes their files of ids.
 * Exit codes: 0 done, 1 problems in the content, 2 wrong call.
 */
import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { count } from '../lib/count.ts';
import { formatProblem } from '../lib/problems.ts';
import { readWords } from '../lib/language/site-words.ts';
import { setLanguage } from '../lib/language/t.ts';
import { projectRoot } from '../lib/run.ts';
import { listTopics } from '../topics/check/content-folder.ts';
import { writeLockFile, lockFileName } from './ids/lock-file.ts';
import { listCards } from './list-cards.ts';
import { readCards } from './topic-cards.ts';
import { readTopicSource } from './topic-source.ts';

const usage = 'Usage: npm run cards -- [TOPIC …] [--update]';
const docs = join(projectRoot, 'content', 'docs');

setLanguage(readWords(new URL(`file://${projectRoot}/`)));
const { topics, update } = readArguments();
const today = new Date().toISOString().slice(0, 10);
const sets = topics.map((slug) => ({ slug, set: readCards(readTopicSource(docs, slug), today) }));
for (const { slug, set } of sets) if (!update) console.log(listCards(slug, set));
const problems = sets.flatMap(({ set }) => set.problems);
for (const { set } of sets) {
	for (const warning of set.warnings) if (!update) console.warn(formatProblem(warning));
}
if (problems.length > 0) {
	for (const problem of problems) console.error(formatProblem(problem));
	process.exit(1);
}
if (update)
	for (const { slug, set } of sets) writeLock(slug, writeLockFile(set.lock), set.lock.size);

/** Written beside and renamed, so that a full disk leaves the former file. */
function writeLock(slug: string, text: string, cards: number): void {
	const file = join(docs, slug, lockFileName);
	writeFileSync(`${file}.new`, text);
	renameSync(`${file}.new`, file);
	console.log(`content/docs/${slug}/${lockFileName} has ${count(cards, 'card')}. Commit it.`);
}

function readArguments(): { topics: string[]; update: boolean } {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: { update: { type: 'boolean', default: false } },
		});
		const all = listTopics(new URL(`file://${projectRoot}`));
		const unknown = positionals.filter((slug) => !existsSync(join(docs, slug, 'topic.yml')));
		if (unknown.length > 0) {
			throw new Error(
				`There is no topic ${unknown.join(', ')} in content/docs. There are: ${all.join(', ')}`
			);
		}
		return { topics: positionals.length > 0 ? positionals : all, update: values.update };
	} catch (error) {
		console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
		process.exit(2);
	}
}
