import type { Concept } from './concept.ts';
import { isOnTopic, type SectionContext } from './context.ts';
import type { Find } from './find.ts';
import { findConcept } from './found.ts';
import { match, placesOf, type Match } from './match.ts';
import type * as Several from './several.ts';

/**
 * Scores sections for a query, after BM25F: each concept by how rare it is on the site and where in
 * the section it stands, then by how much of the query the section covers and how close together, and by how much of it
 * the sections of its topic cover. Of a query that asks for a dose only doses of its subjects count, and nothing answers if what
 * it asks for is not here.
 *
 * `total` is the number of sections of the site. `several` are the rules that a query of one concept does
 * without. A section in which no concept occurs has 0 as its score.
 */
export function scoreSections(
	contexts: readonly SectionContext[],
	concepts: readonly Concept[],
	total: number,
	several?: typeof Several
): Score[] {
	const weights = concepts.map((concept) => weigh(concept, total));
	const isDose = concepts.some(({ isDose }) => isDose);
	const all = contexts.map((context) =>
		concepts.map((one) => findConcept(one, context, several?.findNumbered))
	);
	const asked = several?.askedSubjects(all, contexts);
	const isOfOthers = isDose && asked?.isElsewhere;
	const found = asked ? several!.keepOwn(all, asked, contexts) : all;
	const places = placesOf(found, contexts);
	const matches = contexts.map((context, index) =>
		found[index]!.map((one) => match(one, context, places))
	);
	const nearness = several
		? several.nearnessToSubjects(matches, contexts, concepts, asked!.subjects)
		: matches.map(([one]) => (concepts[0]?.role === 'subject' && one ? nearnessOf(one) : 0));
	const nearest = Math.max(0, ...nearness);
	const isNamed = nearest === 1 || (isDose && nearest > 0);
	const wholes = matches.map((own, index) => {
		const context = contexts[index]!;
		// What is said on croup answers a question on croup, whatever the sections of another topic name.
		const ofTopic = matches.filter((_, other) => contexts[other]!.topic === context.topic);
		const share = weights.reduce((sum, weight, concept) => {
			const isHad = ofTopic.some((section) => section[concept]!.strength > 0);
			return isHad ? sum + weight * (isOnTopic(concepts[concept]!, context) ? 3 : 1) : sum;
		}, 0);
		const factor = isNamed ? nearness[index]! / nearest : 1;
		if (isOfOthers) return 0;
		return score(own, weights, concepts, several) * share ** 3 * factor;
	});
	const scores = asked ? several!.limitsFirst(wholes, matches, contexts, concepts, asked) : wholes;
	// However much of the rest of a query it has, no section of another drug comes before one of the drug.
	const isWithin = (index: number, share: number) =>
		!isNamed || nearness[index]! >= nearest * share;
	const most = Math.min(...scores.filter((score, index) => score > 0 && isWithin(index, 0.9)));
	return matches.map((own, index) => ({
		score: isWithin(index, 0.5) ? scores[index]! : Math.min(scores[index]!, 0.99 * most),
		finds: own.flatMap(({ finds }, concept) => finds.map((find) => ({ ...find, concept }))),
		isTogether: several?.areTogether(own, concepts, asked!, contexts[index]!.topic) ?? true,
	}));
}

/** How near a section is to the only subject of a query: less where only a wider term stands. */
const nearnessOf = ({ strength, isHint }: Match): number => (strength === 0 ? 0 : isHint ? 0.3 : 1);

function score(
	matches: readonly Match[],
	weights: readonly number[],
	concepts: readonly Concept[],
	several?: typeof Several
): number {
	const sumOf = (value: (match: Match) => number) =>
		matches.reduce((sum, match, index) => sum + value(match) * weights[index]!, 0);
	const covered = sumOf(({ strength }) => (strength > 0 ? 1 : 0));
	const share = covered / (sumOf(() => 1) || 1);
	const whole =
		sumOf(({ strength }) => strength) * (0.3 + 0.7 * share) +
		(several ? several.closeness(matches, weights) + several.together(matches, weights) : 0);
	const carrying = matches.filter((_, index) => concepts[index]?.role !== 'light');
	return carrying.length > 0 && carrying.every(({ strength }) => strength === 0) ? 0 : whole;
}

/** How much a concept counts: more the fewer sections have it, less if it only orders or leads to the question. */
function weigh({ role, count, isTold }: Concept, total: number): number {
	const rarity = Math.log(1 + (total - count + 0.5) / (count + 0.5));
	return Math.max(rarity, 0.15) * roleWeight[role] * (isTold ? 0.3 : 1);
}

const roleWeight = { subject: 1, aspect: 0.8, light: 0.2 } as const;

/** How well a section answers a query, and where in its words the names stand. */
export interface Score {
	score: number;
	finds: Find[];
	/** Whether two things that the query asks for stand near each other, or one below a heading of the other; true of one alone. */
	isTogether: boolean;
}
