import { stems } from '../../lib/words/words.ts';
import type { Concept } from './concept.ts';
import { waysToNumber } from './designation.ts';
import type { Lexicon } from './lexicon.ts';
import { askedName } from './name.ts';

/** Adds to what names children the ages by which pages may do so: “under 12 years”, “2 to 5 years”. */
export const withAges = (concepts: readonly Concept[], lexicon: Lexicon): Concept[] =>
	concepts.map((one) => {
		const years = lexicon.wordsOf('year');
		if (!children.test(one.typed) || !years[0]) return one;
		const numbers = Array.from({ length: 18 }, (_, index) => `${index + 1}`)
			.flatMap(waysToNumber)
			.filter((way) => lexicon.count(stems(way)[0]!) > 0);
		// What holds from some age on may not do so for the youngest.
		const from = youngest.test(one.typed) ? [] : numbers;
		const names = numbers.flatMap((to, at) =>
			['under', 'below', 'than', ...from.slice(0, at).flatMap((one) => [one, `${one} to`])].map(
				(before) => ({
					...askedName(`${before} ${to} years`, lexicon),
					// Pages are asked for by few words.
					...{ texts: years, words: [years], count: 1, weight: 0.8 },
				})
			)
		);
		if (!names[0]) return one;
		return { ...one, names: [...one.names, ...names], count: one.count || 1, isWider: false };
	});

const youngest = /^(?:infant|bab(?:y|ies)$|toddler)/i;

const children = new RegExp(`${youngest.source}|^(?:child|kids?$|p(?:a)?ediatric)`, 'i');
