import { stems } from '../../lib/words/words.ts';
import type { Dictionary } from './dictionary.ts';
import { countOf } from './manifest.ts';
import type { Lexicon } from './lexicon.ts';
import names from './short-names.json' with { type: 'json' };

/**
 * What a typed word stands for that the site does not have, if it has that: short forms, formulas and other names that
 * clinicians know everywhere, whatever the vocabulary of a site has: `NAC`, `EpiPen`. Names that hold both ways are terms of every
 * vocabulary (`build/equal-names.ts`).
 */
export const longName = (
	typed: string,
	lexicon: Lexicon,
	dictionary: Dictionary
): string | undefined =>
	longNames(typed).find((name) => {
		const keys = stems(name);
		const { term, length } = dictionary.longestAt(keys, 0) ?? {};
		const isNamed = length === keys.length && term && countOf(term) > 0;
		return isNamed || keys.every((key) => lexicon.count(key) > 0);
	});

/** All that a typed word may stand for. */
export const longNames = (typed: string): readonly string[] =>
	(byShort.get(typed) ?? []).filter((name) => name !== typed);

/** Words that stand for something, each with what that is called, in the languages that have another name for it. */
const byShort = new Map(
	Object.entries(names).flatMap(([short, long]) =>
		short.split(' ').map((one) => [one, long.split(', ')] as const)
	)
);

/** The short forms themselves. */
export const shortNames: readonly string[] = [...byShort.keys()];
