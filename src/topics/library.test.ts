import { expect, test } from 'vitest';
import { groupBySpecialty, initialOf, matchesFilter } from './library.ts';
import { buildTopics } from './topic.ts';

const topic = (id: string, title: string, specialty: string) => ({
	id,
	data: { title, specialty, aliases: [], pages: [] },
});

test('lists specialties by name, topics by title, and topics of no specialty last', () => {
	const topics = buildTopics(
		[
			topic('c', 'Coeliac disease', 'Other topics'),
			topic('b', 'Uveitis', 'Rheumatology'),
			topic('a', 'Arthritis', 'Rheumatology'),
			topic('d', 'Asthma', 'Respiratory medicine'),
		],
		[]
	);

	expect(
		groupBySpecialty(topics).map(({ specialty, topics }) => [specialty, topics.map((t) => t.title)])
	).toEqual([
		['Respiratory medicine', ['Asthma']],
		['Rheumatology', ['Arthritis', 'Uveitis']],
		['Other topics', ['Coeliac disease']],
	]);
});

test('finds the letter of a title in any script, accents aside', () => {
	expect(['asthma', 'Émbolism', '5-ASA', 'β thalassaemia'].map(initialOf)).toEqual([
		'A',
		'E',
		'#',
		'Β',
	]);
});

test('filters by the beginnings of words in any order', () => {
	const text = 'Calcinosis in juvenile dermatomyositis JDM Behçet';

	expect(matchesFilter('jdm calc', text)).toBe(true);
	expect(matchesFilter('behcet', text)).toBe(true);
	expect(matchesFilter('myositis', text)).toBe(false);
	expect(matchesFilter('calcinosis asthma', text)).toBe(false);
	expect(matchesFilter('  ', text)).toBe(true);
});
