import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../lib/program.ts';
import { listCards } from './list-cards.ts';
import { readCards } from './topic-cards.ts';
import { readTopicSource, type TopicSource } from './topic-source.ts';
import { writeLockFile } from './ids/lock-file.ts';

const docs = join(packageRoot, 'e2e/fixtures/site/content/docs');
const slug = 'calcinosis-jdm';
const set = readCards(readTopicSource(docs, slug), '2026-11-28');

test('the cards of a topic are those that were read by eye', async () => {
	await expect(listCards(slug, set)).toMatchFileSnapshot('fixtures/calcinosis-jdm-cards.md');
});

test('the file of ids says what the pages say', () => {
	const { lockText } = readTopicSource(docs, slug);
	expect(set.problems).toEqual([]);
	expect(lockText).toBe(writeLockFile(set.lock, slug));
});

const source = (text: string, lockText?: string): TopicSource => ({
	slug: 'gout',
	folder: 'content/docs/gout',
	topic: { id: 'gout', title: 'Gout', shortTitle: 'Gout', aliases: [], vocabulary: [] },
	pages: [{ name: 'signs', title: 'Signs', file: 'content/docs/gout/signs.mdx', text }],
	lockText,
	readPicture: () => undefined,
});

test('stops where it cannot tell which card a reworded one is, with the line to write', () => {
	const before = '## Signs\n\n- **Tophi:** chalky lumps in cartilage and tendon.\n';
	const lock = writeLockFile(readCards(source(before), '2026-11-01').lock);
	const after = '## Findings\n\n- **Deposits:** chalky lumps in tendon.\n';
	const { problems } = readCards(source(after, lock), '2026-11-28');
	expect(problems).toEqual([
		{
			file: 'content/docs/gout/cards.lock.yml',
			message: 'cannot tell whether “Findings › Deposits” is a new card or a known one, reworded',
			fix: 'write under “was:” the line “signs/findings/deposits: signs/signs/tophi” if it is that one, “signs/findings/deposits: new” if it is new; then run npm run cards -- --update',
		},
	]);
	const told = `${lock}was:\n  signs/findings/deposits: signs/signs/tophi\n`;
	const { cards, problems: none } = readCards(source(after, told), '2026-11-28');
	expect(none).toEqual([]);
	expect(cards.map(({ id, changed }) => [id, changed])).toEqual([
		['signs/signs/tophi', '2026-11-28'],
	]);
});

test('a topic that was renamed keeps its id, or says that it is another one', () => {
	const { lock } = readCards(source('- **Tophi:** chalky lumps.'), '2026-11-01');
	const problemsOf = (topic?: string) =>
		readCards(source('- **Tophi:** chalky lumps.', writeLockFile(lock, topic)), '2026-11-28')
			.problems;
	expect([...problemsOf('gout'), ...problemsOf()]).toEqual([]);
	expect(problemsOf('podagra')).toEqual([
		{
			file: 'content/docs/gout/cards.lock.yml',
			line: 3,
			message:
				'has the cards of the topic “podagra”, and readers’ progress would not be found under another id',
			fix: 'write “id: podagra” into topic.yml; if this is another topic, remove the file',
		},
	]);
});

test('says that a file of ids is behind, and builds', () => {
	const lock = writeLockFile(readCards(source('- **Tophi:** chalky lumps.'), '2026-11-01').lock);
	const { warnings, problems } = readCards(source('- **Tophi:** white lumps.', lock), '2026-11-28');
	expect(problems).toEqual([]);
	expect(warnings.map(({ fix }) => fix)).toEqual([
		'run npm run cards -- --update, and commit the file',
	]);
});

test('gives a card another hash when it says something else, and the same one when it is moved', () => {
	const hashes = (text: string) =>
		readCards(source(text), '2026-11-28').cards.map(({ hash }) => hash);
	const before = hashes('## Signs\n\n- **Tophi:** chalky lumps.\n- **Fever:** below 38 °C.\n');
	expect(hashes('## Signs\n\n- **Fever:** below 38 °C.\n- **Tophi:** chalky lumps.\n')).toEqual(
		before.toReversed()
	);
	const reworded = hashes('## Signs\n\n- **Tophi:** chalky lumps.\n- **Fever:** above 39 °C.\n');
	expect([reworded[0] === before[0], reworded[1] === before[1]]).toEqual([true, false]);
	const disputed = hashes(
		'## Signs\n\n- **Tophi:** chalky lumps.\n  <Evidence verdict="differs" cite="a">Not so.</Evidence>\n- **Fever:** below 38 °C.\n'
	);
	expect([disputed[0] === before[0], disputed[1] === before[1]]).toEqual([false, true]);
	const zinc = '## Zinc\n\n- **Zinc:** 5 mg';
	const [[first], [same], [other]] = ['', '\n\n## Tin\n\nA metal.', '\n\nAt most 9 mg.'].map(
		(more) => hashes(zinc + more)
	) as [string[], string[], string[]];
	expect([same === first, other === first]).toEqual([true, false]);
});

test('counts one card as one', () => {
	const lines = listCards('gout', readCards(source('- **Tophi:** chalky lumps.'), '2026-11-01'));
	expect(lines).toMatch(/^# gout: 1 card\n/);
});

const table = (caption: string, ...rows: string[]) =>
	`<table>${caption}<tr><th>Drug</th><th>Dose</th></tr>${rows.map((row) => `<tr><td>${row.replace(' ', '</td><td>')}</td></tr>`).join('')}</table>`;
const captioned = '<caption>Doses in adults</caption>';
const below = '**Zinc**\n\n**Adults**\n\n- **Oral:** 5 mg\n- **Rectal:** 6 mg\n\n';
const last = '**Children**\n\n- **Oral:** 2 mg\n\n**Quellin**\n\n**Adults**\n\n- **Oral:** 9 mg\n';
test.each([
	[
		'its caption is reworded',
		table(captioned, 'Zinc 5', 'Iron 7'),
		table('<caption>How much</caption>', 'Zinc 5', 'Iron 7'),
	],
	['it gets a caption', table('', 'Zinc 5', 'Iron 7'), table(captioned, 'Iron 7', 'Zinc 5')],
	[
		'a caption and a dose change',
		table(captioned, 'Zinc 5', 'Iron 7'),
		table('', 'Zinc 6', 'Iron 7'),
	],
	['a title is reworded', below + last, below.replace('Adults', 'In adults') + last],
	['a title stands above it', below + last, `**Drugs**\n\n${below}${last}`],
	['titles change places', below + last, last.replace('**Quellin**', `${below}**Quellin**`)],
	[
		'titles become headings',
		below + last,
		(below + last).replace(/\*\*(Zinc|Quellin)\*\*/g, '### $1'),
	],
])('a card keeps its id when %s', (_, before, after) => {
	const idsOf = (text: string, lock?: string) => {
		const set = readCards(source(`## Doses\n\n${text}`, lock), '2026-11-01');
		expect(set.problems).toEqual([]);
		return { set, ids: set.cards.map(({ id }) => id).sort() };
	};
	const { set, ids } = idsOf(before);
	expect(ids.length).toBeGreaterThan(1);
	expect(idsOf(after, writeLockFile(set.lock)).ids).toEqual(ids);
});
