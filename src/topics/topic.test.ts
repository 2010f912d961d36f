import { expect, test } from 'vitest';
import { neighbours, trail } from './sidebar.ts';
import { buildTopics, fullTitle } from './topic.ts';

const topics = [
	{
		id: 'calcinosis-jdm',
		data: {
			title: 'Calcinosis in juvenile dermatomyositis',
			shortTitle: 'Calcinosis in JDM',
			aliases: [],
			specialty: 'Paediatric rheumatology',
			pages: ['scores', 'genetics'],
		},
	},
	{ id: 'asthma', data: { title: 'Asthma', aliases: [], specialty: 'Other topics', pages: [] } },
];
const pages = [
	'calcinosis-jdm/zebra',
	'calcinosis-jdm/genetics',
	'calcinosis-jdm/prognosis',
	'calcinosis-jdm',
	'calcinosis-jdm/scores',
	'calcinosis-jdm/overview',
	'elsewhere',
].map((id) => ({ id, data: { title: `Title of ${id}` } }));

const [asthma, calcinosis] = buildTopics(topics, pages);

test('puts standard pages first, then those that the topic lists, then the others', () => {
	expect(calcinosis?.pages.map(({ name }) => name)).toEqual([
		'index',
		'overview',
		'prognosis',
		'scores',
		'genetics',
		'zebra',
	]);
});

test('gives each page its address', () => {
	expect(calcinosis?.pages.map(({ path }) => path).slice(0, 2)).toEqual([
		'/calcinosis-jdm/',
		'/calcinosis-jdm/overview/',
	]);
});

test('lists topics by title and lets a topic without a short title go by its title', () => {
	expect([asthma?.title, asthma?.shortTitle, asthma?.pages]).toEqual(['Asthma', 'Asthma', []]);
});

test('finds the pages before and after a page, and none beyond the ends', () => {
	const [first, second, third] = calcinosis?.pages ?? [];
	const last = calcinosis?.pages.at(-1);
	if (!calcinosis || !first || !second || !last) throw new Error('the topic has no pages');

	expect(neighbours(calcinosis, first)).toEqual({ prev: undefined, next: second });
	expect(neighbours(calcinosis, second)).toEqual({ prev: first, next: third });
	expect(neighbours(calcinosis, last).next).toBeUndefined();
});

test('leads from the library through the topic to the page', () => {
	const [landing, overview] = calcinosis?.pages ?? [];
	if (!calcinosis || !landing || !overview) throw new Error('the topic has no pages');

	expect(trail(calcinosis, landing).map(({ label }) => label)).toEqual([
		'Library',
		'Calcinosis in JDM',
	]);
	expect(trail(calcinosis, overview).at(-1)).toEqual({
		label: 'Title of calcinosis-jdm/overview',
		path: '/calcinosis-jdm/overview/',
	});
});

test.each([
	['Prognosis', 'Prognosis · Calcinosis in JDM'],
	['Calcinosis in JDM', 'Calcinosis in JDM'],
	['Calcinosis in juvenile dermatomyositis', 'Calcinosis in juvenile dermatomyositis'],
])('names the page “%s” without saying its topic twice: %s', (title, named) => {
	const [topic] = buildTopics(topics.slice(0, 1), [{ id: 'calcinosis-jdm', data: { title } }]);
	expect(fullTitle(topic!.pages[0]!, topic!)).toBe(named);
});
