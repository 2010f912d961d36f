import { expect, test } from 'vitest';
import { VocabularySchema } from '../../lib/vocabulary/schema.ts';
import { countElsewhere } from './count-elsewhere.ts';
import { countPage } from './count-page.ts';
import { countPart, joinCounts } from './count-part.ts';
import { countTerms } from './make-manifest.ts';
import { NameFinder } from './find-names.ts';

const general = VocabularySchema.parse([{ term: 'gout' }]);
const own = VocabularySchema.parse([
	{ term: 'tophus', synonyms: ['uric stone'] },
	{ term: 'gouty nephropathy' },
]);

const makePage = (sections: Record<string, string>) => ({
	content: Object.entries(sections)
		.map((one) => one.join('. '))
		.join(' '),
	anchors: Object.keys(sections).map((text, index, all) => ({
		element: 'h2',
		id: text,
		text,
		location: all.slice(0, index).flatMap((before) => `${before}. ${sections[before]}`.split(' '))
			.length,
	})),
});

const part = (sections: Record<string, string>, terms: typeof own) => {
	const page = { kind: 'Page', topic: 'Topic', text: makePage(sections) };
	const finder = new NameFinder([...general, ...terms]);
	return { counts: countPart([countPage(page, finder)]), terms };
};

const countsOf = (parts: readonly ReturnType<typeof part>[]) => {
	const counts = joinCounts(countElsewhere(parts, general));
	return Object.fromEntries(countTerms([...general, ...own], counts).map(({ n, c }) => [n[0], c]));
};

test('names of a topic’s own vocabulary are counted in other topics, too', () => {
	const counts = countsOf([
		part({ One: 'Gout. A tophus may break. Gouty people.' }, own),
		part({ Two: 'Tophi of the ear.', Three: 'Stones, uric or not. A tophus.', Four: 'Gout.' }, []),
	]);
	expect(counts['gout']).toEqual([2]);
	expect(counts['tophus']).toEqual([2, 1]);
	expect(counts['gouty nephropathy'], 'one of its words is nowhere').toEqual([0]);
});

test('what a part has counted itself stays as it is', () => {
	const parts = [part({ One: 'Stones of the uric kind.' }, own)];
	expect(countElsewhere(parts, general)[0]?.names).toEqual(parts[0]?.counts.names);
	expect(countElsewhere([part({ One: 'Gout.' }, [])], general)[0]?.names).toHaveLength(1);
});
