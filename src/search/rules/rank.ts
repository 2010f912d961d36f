import type { Concept, Name } from './concept.ts';
import { findName, type Find } from './find.ts';
import type { Aside, Section } from './sections.ts';

/**
 * Scores a section for a query, after BM25F: each concept by how rare it is on the site and where in
 * the section it stands, then by how much of the query the section covers and how close together.
 *
 * `total` is the number of sections of the site. Returns 0 as score where no concept occurs.
 */
export function scoreSection(
	{ section, pageTitle, topic }: SectionContext,
	concepts: readonly Concept[],
	total: number
): Score {
	const matches = concepts.map((concept) => match(concept, section, pageTitle, topic));
	const weights = concepts.map((concept) => weigh(concept, total));
	const sum = matches.reduce(
		(score, { strength }, index) => score + strength * (weights[index] ?? 0),
		0
	);
	const covered = matches.reduce(
		(score, { strength }, index) => score + (strength > 0 ? (weights[index] ?? 0) : 0),
		0
	);
	const all = weights.reduce((score, weight) => score + weight, 0);
	const whole = sum * (0.3 + (0.7 * covered) / (all || 1)) + closeness(matches, weights);
	const score = section.main === '' ? whole * supplementWeight : whole;
	const carries = matches.some(
		({ strength }, index) => strength > 0 && concepts[index]?.role !== 'light'
	);
	const isLightOnly = concepts.every(({ role }) => role === 'light');
	return {
		score: carries || isLightOnly ? score : 0,
		finds: matches.flatMap(({ finds }) => finds),
	};
}

/** How much a concept counts: more the fewer sections have it, less if it only orders. */
function weigh({ role, count }: Concept, total: number): number {
	const rarity = Math.log(1 + (total - count + 0.5) / (count + 0.5));
	return Math.max(rarity, 0.15) * roleWeight[role];
}

const roleWeight = { subject: 1, aspect: 0.8, light: 0.2 } as const;

function match(
	concept: Concept,
	{ stems, asides, titleStems, labelStems }: Section,
	page: readonly string[],
	topic: string
): Match {
	let title = 0;
	let label = 0;
	let head = 0;
	const finds: Find[] = [];
	// Names may overlap ("refractory", "refractory case"): a word counts once, by its best name.
	const positions = new Map<number, number>();
	for (const name of concept.names) {
		const found = findName(name.key, stems);
		// What only hints at the concept orders the sections, but is not what the reader asked for.
		if (concept.role !== 'light' && name.weight > 0.3) finds.push(...found);
		for (const { index } of found) {
			const weight = name.weight * asideWeight(asides[index]);
			positions.set(index, Math.max(weight, positions.get(index) ?? 0));
		}
		title = Math.max(title, share(name, titleStems));
		head = Math.max(head, share(name, page));
		for (const one of labelStems) label = Math.max(label, share(name, one));
	}
	const body = [...positions.values()].reduce((sum, weight) => sum + weight, 0);
	const mainWords = asides.reduce((sum, aside) => sum + (aside ? 0 : 1), 0);
	const length = 0.6 + 0.4 * (mainWords / usualLength);
	const inBody = body > 0 ? body / (body + 0.7 * length) : 0;
	const onTopic = concept.topic !== undefined && concept.topic === topic ? 0.4 : 0;
	return {
		strength: inBody + 2.2 * title + 0.7 * label + 0.7 * head + onTopic,
		finds,
		positions: [...positions.keys()],
	};
}

/** What a section counts that is nothing but a supplement. */
const supplementWeight = 0.6;

/** What a word counts by what it stands in; where the literature differs, the note is as much the answer. */
function asideWeight(aside: Aside | undefined): number {
	if (!aside) return 1;
	if (aside.kind === 'references') return 0.1;
	return aside.verdict === 'differs' ? 0.4 : 0.25;
}

/** Words in a section of usual length. */
const usualLength = 70;

/** How much of a heading a name makes up, from 0.5 to 1; 0 if it is not in it. */
function share({ key, weight }: Name, heading: readonly string[]): number {
	const find = findName(key, heading)[0];
	if (!find) return 0;
	return weight * (0.6 + (0.4 * find.length) / heading.length);
}

/** What concepts get for standing near each other: the most for neighbours, nothing from ten words on. */
function closeness(matches: readonly Match[], weights: readonly number[]): number {
	let bonus = 0;
	for (let one = 0; one < matches.length; one++) {
		for (let other = one + 1; other < matches.length; other++) {
			const distance = nearest(matches[one]?.positions ?? [], matches[other]?.positions ?? []);
			if (distance === 0 || distance > 10) continue;
			bonus += 0.3 * Math.min(weights[one] ?? 0, weights[other] ?? 0) * (1 - distance / 11);
		}
	}
	return bonus;
}

function nearest(one: readonly number[], other: readonly number[]): number {
	let best = Infinity;
	for (const a of one) for (const b of other) best = Math.min(best, Math.abs(a - b));
	return best;
}

/** A section with what is around it. */
export interface SectionContext {
	section: Section;
	/** Stems of its page's title. */
	pageTitle: readonly string[];
	/** Name of its topic. */
	topic: string;
}

/** How well a section answers a query, and where in its words the names stand. */
export interface Score {
	score: number;
	finds: Find[];
}

interface Match {
	strength: number;
	finds: Find[];
	positions: number[];
}
