import { expect, test } from 'vitest';
import { readPage } from './markup/read-page.ts';
import {
	countVerdicts,
	findContradictions,
	findNotes,
	gatherReferences,
	summariseEvidence,
} from './topic-evidence.ts';

const page = (name: string, text: string) => ({
	page: { name, id: `jdm/${name}`, path: `/jdm/${name}/`, title: name },
	evidence: readPage(text),
});

const pages = [
	page('overview', '## Signs\n\n- One [@b].\n- Two [@a].\n'),
	page(
		'prognosis',
		'## Outcomes\n\n- **Course:**\n  - mild\n    <Evidence verdict="differs" cite="c b">Not so.</Evidence>\n'
	),
];

test('numbers the references of a topic by first citation over its pages', () => {
	expect(
		gatherReferences(pages).map(({ key, number, locations: locations }) => [
			number,
			key,
			locations.map(({ page, section, id }) => `${page.path}#${id} ${section}`),
		])
	).toEqual([
		[1, 'b', ['/jdm/overview/#cite-1 Signs', '/jdm/prognosis/#evidence-1 Outcomes']],
		[2, 'a', ['/jdm/overview/#cite-2 Signs']],
		[3, 'c', ['/jdm/prognosis/#evidence-1 Outcomes']],
	]);
});

test('finds the statements that the literature contradicts', () => {
	const [note, ...others] = findNotes(pages, 'differs');
	expect(others).toEqual([]);
	expect(note).toMatchObject({
		statement: ['Course:', 'mild'],
		text: 'Not so.',
		keys: ['c', 'b'],
	});
});

test('says both sides of what the literature contradicts, in the shortest words, each thing once', () => {
	const drug = `## Drugs

- **Aspirin:** eases pain.
  - **Caution:** it harms.
    <Evidence verdict="differs" cite="a" short="It is safe">A long text.</Evidence>
`;
	const again =
		'- Aspirin\n  <Evidence verdict="differs" cite="a" short="It is safe">So.</Evidence>\n';
	const found = findContradictions([...pages, page('drugs', drug), page('again', again)]);
	expect(found.map(({ notes, literature, page }) => [page.title, notes, literature])).toEqual([
		['prognosis', 'Course: mild.', 'Not so.'],
		['drugs', 'Aspirin: Caution: it harms.', 'It is safe.'],
	]);
});

test('counts notes by verdict, in the order in which verdicts are explained', () => {
	const notes = ['differs', 'supported', 'differs'].map((verdict) => ({ verdict }));
	expect(countVerdicts(notes)).toEqual([
		['supported', 1],
		['differs', 2],
	]);
});

test('sums up for lists what a topic cites, and how its statements fared', () => {
	expect(summariseEvidence(pages)).toEqual({
		cited: ['b', 'a', 'c'],
		verdicts: [['differs', 1]],
	});
	expect(summariseEvidence([])).toEqual({ cited: [], verdicts: [] });
});
