import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { siteRoot } from '../../src/lib/program.ts';
import { isInDefaultDeck } from '../../src/revision/cards/card.ts';
import { writeLockFile } from '../../src/revision/ids/lock-file.ts';
import { readCards } from '../../src/revision/topic-cards.ts';
import { readTopicSource } from '../../src/revision/topic-source.ts';
import { TopicPage } from '../pages/topic-page.ts';
import { test } from './test.ts';
import { readNotes, readVerdicts } from './verdicts.ts';

const slug = 'calcinosis-jdm';
const docs = join(siteRoot, 'content', 'docs');
test.skip(
	!existsSync(join(docs, slug)),
	`The example topic is not in content/docs: what ${slug} says is not tested.`
);

// What stands on the pages is there without scripts, and read sooner.
test.use({ javaScriptEnabled: false });

interface Section {
	page: string;
	heading: string;
	patterns: string[];
}

test('every page carries every fact of the notes in its section', async ({ page }) => {
	const file = new URL('../fixtures/facts.json', import.meta.url);
	const { sections } = JSON.parse(readFileSync(file, 'utf8')) as { sections: Section[] };
	expect(sections.flatMap(({ patterns }) => patterns)).toHaveLength(271);

	const topicPage = new TopicPage(page);
	const lost: string[] = [];
	for (const [name, sectionsOfPage] of Map.groupBy(sections, ({ page }) => page)) {
		await topicPage.open(name === 'index' ? '' : name);
		for (const { heading, patterns } of sectionsOfPage) {
			const text = await topicPage.sectionText(heading);
			const missing = patterns.filter((pattern) => !new RegExp(pattern, 'i').test(text));
			lost.push(...missing.map((pattern) => `${name}#${heading}: ${pattern}`));
		}
	}
	expect(lost).toEqual([]);
});

test('each verdict stands in its section, with a source that carries it', async ({ page }) => {
	const missing: string[] = [];
	const expected = Map.groupBy(await readVerdicts(), ({ page }) => page);
	for (const [name, verdicts] of expected) {
		await page.goto(`${slug}/${name === 'index' ? '' : `${name}/`}`);
		const notes = await readNotes(page);
		for (const { row, section, verdict, keys } of verdicts) {
			const found = notes.some(
				(note) =>
					note.section === section &&
					note.verdict === verdict &&
					(keys.length === 0 ? note.keys.length === 0 : keys.some((key) => note.keys.includes(key)))
			);
			if (!found) missing.push(`${row}: ${name}#${section} ${verdict}`);
		}
	}
	expect(missing).toEqual([]);
});

test('the file of ids says what the pages say, and the default deck has at least 80 cards', () => {
	const source = readTopicSource(docs, slug);
	const { problems, lock, cards } = readCards(source, '2026-11-28');
	expect(problems).toEqual([]);
	// Run `npm run cards -- --update` if it does not.
	expect(source.lockText).toBe(writeLockFile(lock, source.topic.id));
	expect(cards.filter(isInDefaultDeck).length).toBeGreaterThanOrEqual(80);
});
