import { isEmptyWord, readWords } from '../../lib/words/words.ts';
import { isMeasure } from './admit.ts';
import { isThere, type Concept } from './concept.ts';
import type { Find } from './find.ts';

/** What a query asks for by name and the site has, if no result has it together. “How many” is a question, and no name. */
export function standingApart(
	concepts: readonly Concept[],
	results: readonly { isTogether: boolean }[],
	missing: readonly string[]
): string[] {
	const names = concepts
		.filter(
			(one) =>
				one.role !== 'light' &&
				isThere(one) &&
				!one.isWider &&
				!one.isImplied &&
				!isMeasure(one) &&
				!readWords(one.typed).some(isEmptyWord)
		)
		.map(({ typed }) => typed)
		.filter((typed) => !missing.includes(typed));
	return names[1] && !results.some(({ isTogether }) => isTogether) ? names : [];
}

/**
 * The best section with a concept that none of the near ones has, if it is of the topic of the best: what is asked of a drug
 * may stand in another section of it.
 */
export function restOf<Result extends Ranked>(
	ranked: readonly Result[],
	concept: number,
	isNear: (result: Result) => boolean
): Result | undefined {
	const having = ranked.filter(({ finds }) => finds.some((find) => find.concept === concept));
	if (having.some(isNear)) return undefined;
	return having.find(({ hit }) => hit.topic === ranked[0]?.hit.topic);
}

interface Ranked {
	finds: readonly Find[];
	hit: { topic: string };
}
