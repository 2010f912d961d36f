import type { Concept } from '../rules/concept.ts';
import type { Score } from '../rules/rank.ts';
import type { Correction } from '../rules/understand.ts';
import type { Hit } from './page-store.ts';

/** What search has to say on a query. */
export interface Answer {
	/** Sections, best first. */
	results: Result[];
	/** How many sections were found by kind of page and by topic, before filters; none for no query. */
	counts: Counts | undefined;
	concepts: Concept[];
	corrections: Correction[];
	/** Words that the site does not have. */
	missing: string[];
	/** Whether the results are about something else than what it does not have. */
	isOfOther: boolean;
	/** What the site has, though nowhere near each other. */
	apart: string[];
	/** What to search for instead, if nothing was found. */
	suggestions: string[];
}

/** A section that was found. */
export interface Result extends Score {
	hit: Hit;
}

/** How many sections were found in each group. */
export type Counts = Record<keyof Filter, Map<string, number>>;

/** What results are narrowed to. */
export interface Filter {
	topic?: string | undefined;
	kind?: string | undefined;
}

/** Counts sections by kind of page and by topic. */
export function countHits(results: readonly Result[]): Counts {
	const countBy = (group: keyof Counts) => {
		const groups = Map.groupBy(results, ({ hit }) => hit[group]);
		return new Map([...groups].map(([name, { length }]) => [name, length]));
	};
	return { kind: countBy('kind'), topic: countBy('topic') };
}

/** Whether a section passes a filter. */
export const passes = ({ topic, kind }: Hit, filter: Filter): boolean =>
	(filter.topic ?? topic) === topic && (filter.kind ?? kind) === kind;
