/*
 * npm run anki -- [TOPIC …] [--to FOLDER]
 *
 * Writes the decks of topics for Anki without building the site, which has them as well, and their files of ids. Links in the cards
 * lead to `SITE` and `BASE`, as in a build; without `SITE` they have none. Exit codes: 0 done, 1 problems in the content, 2 wrong call.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { count } from '../../lib/count.ts';
import { withBase } from '../../lib/href.ts';
import { formatProblem } from '../../lib/problems.ts';
import { readWords } from '../../lib/language/site-words.ts';
import { setLanguage } from '../../lib/language/t.ts';
import { readCall } from '../../lib/read-call.ts';
import { siteRoot, siteUrl } from '../../lib/program.ts';
import { readSite } from '../../lib/site/file.ts';
import { chosenTopics } from '../../topics/chosen-topics.ts';
import { makeDeck } from '../make-deck.ts';
import { recordCards } from '../record-cards.ts';
import { scalePictures } from '../scale-pictures.ts';
import { makeNotes } from './make-notes.ts';
import { writePackage } from './write-package.ts';
import { writeText } from './write-text.ts';

const usage = 'Usage: npm run anki -- [TOPIC …] [--to FOLDER]';
const docs = join(siteRoot, 'content', 'docs');
const { topics, to } = readCall(usage, () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { to: { type: 'string', default: '.' } },
	});
	const { npm_lifecycle_event: script, INIT_CWD: called } = process.env;
	const from = script === 'anki' && called ? called : process.cwd();
	return { topics: chosenTopics(positionals), to: resolve(from, values.to) };
});
setLanguage(readWords(siteUrl));
const { settings } = readSite(siteUrl);
const site = process.env['SITE'];
const base = process.env['BASE'] ?? '/';

const problems = recordCards(docs, topics, new Date().toISOString().slice(0, 10));
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) process.exit(1);
const made = topics.map((slug) => {
	const deck = makeDeck(docs, slug, settings.disclaimer);
	const notes = makeNotes(
		deck,
		settings.name,
		(link) => site && new URL(withBase(link, base), site).href
	);
	const { pictures, warnings } = deck.set;
	return { slug, day: deck.day, notes, pictures, warnings };
});
for (const warning of made.flatMap(({ warnings }) => warnings))
	console.warn(formatProblem(warning));
mkdirSync(to, { recursive: true });
for (const { slug, day, notes, pictures } of made) {
	if (notes.length === 0) {
		console.log(`${slug} has no cards.`);
		continue;
	}
	const deck = writePackage(notes, day, await scalePictures(pictures));
	writeFileSync(join(to, `${slug}.apkg`), deck);
	writeFileSync(join(to, `${slug}.anki.txt`), writeText(notes));
	console.log(`${join(to, slug)}.apkg and .anki.txt have ${count(notes.length, 'note')}.`);
}
