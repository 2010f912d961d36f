import { isCircumstance } from './circumstance.ts';
import type { Concept } from './concept.ts';
import { isOnTopic, type SectionContext } from './context.ts';
import type { Match } from './match.ts';

/**
 * Lowers the scores of sections of a topic that lack for whom it is asked, or the number of that, below the best one that has
 * it: a limit comes before what holds for anybody. `subjects` are the concepts that are asked about, by index.
 */
export function limitsFirst(
	scores: readonly number[],
	matches: readonly (readonly Match[])[],
	contexts: readonly SectionContext[],
	concepts: readonly Concept[],
	subjects: readonly number[]
): readonly number[] {
	const limits = concepts.map(
		({ role, typed }) => (role !== 'light' && isCircumstance(typed)) || /^\d+$/.test(typed)
	);
	const had = matches.map((own, place) => {
		const context = contexts[place]!;
		const isThere = ({ strength, isHint }: Match, index: number) =>
			limits[index] && strength > 0 && !isHint;
		if (subjects.some((index) => isOnTopic(concepts[index]!, context)))
			return own.filter(isThere).length;
		return context.isDrug ? 0 : undefined;
	});
	const most = Math.max(0, ...had.map((count) => count ?? 0));
	const best = Math.max(...scores.filter((_, place) => had[place] === most));
	return scores.map((score, place) =>
		(had[place] ?? most) < most ? Math.min(score, 0.99 * best) : score
	);
}
