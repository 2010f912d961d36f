/*
 * npm run cards -- [TOPIC …] [--update]
 *
 * Lists the cards of topics with what became none and why; --update writes their files of ids.
 * Exit codes: 0 done, 1 problems in the content, 2 wrong call.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem } from '../lib/problems.ts';
import { readWords } from '../lib/language/site-words.ts';
import { setLanguage } from '../lib/language/t.ts';
import { readCall } from '../lib/read-call.ts';
import { siteRoot, siteUrl } from '../lib/program.ts';
import { chosenTopics } from '../topics/chosen-topics.ts';
import { listCards } from './list-cards.ts';
import { writeLock } from './record-cards.ts';
import { readCards } from './topic-cards.ts';
import { readTopicSource } from './topic-source.ts';

const usage = 'Usage: npm run cards -- [TOPIC …] [--update]';
const docs = join(siteRoot, 'content', 'docs');

setLanguage(readWords(siteUrl));
const { topics, update } = readCall(usage, () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { update: { type: 'boolean', default: false } },
	});
	return { topics: chosenTopics(positionals), update: values.update };
});
const today = new Date().toISOString().slice(0, 10);
const sets = topics.map((slug) => {
	const source = readTopicSource(docs, slug);
	return { slug, id: source.topic.id, set: readCards(source, today) };
});
if (!update) {
	for (const { slug, set } of sets) console.log(listCards(slug, set));
	for (const warning of sets.flatMap(({ set }) => set.warnings))
		console.warn(formatProblem(warning));
}
const problems = sets.flatMap(({ set }) => set.problems);
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) process.exit(1);
if (update) for (const { slug, id, set } of sets) writeLock(docs, slug, id, set.lock);
