import type { Concept, Name } from './concept.ts';
import { findIn, findName, type Find } from './find.ts';
import type { Aside, Section } from './sections.ts';

/**
 * Scores sections for a query, after BM25F: each concept by how rare it is on the site and where in
 * the section it stands, then by how much of the query the section covers and how close together.
 *
 * `total` is the number of sections of the site. A section in which no concept occurs has 0 as its score.
 */
export function scoreSections(
	contexts: readonly SectionContext[],
	concepts: readonly Concept[],
	total: number
): Score[] {
	const weights = concepts.map((concept) => weigh(concept, total));
	const found = contexts.map((context) => concepts.map((concept) => findConcept(concept, context)));
	const inMain = new Set(found.flat().flatMap(({ inMain }) => inMain));
	return contexts.map((context, place) => {
		const matches = (found[place] ?? []).map((finds) => match(finds, context, inMain));
		return { score: score(matches, weights, concepts, context), finds: findsOf(matches) };
	});
}

function score(
	matches: readonly Match[],
	weights: readonly number[],
	concepts: readonly Concept[],
	{ section }: SectionContext
): number {
	const sumOf = (value: (match: Match) => number) =>
		matches.reduce((sum, match, index) => sum + value(match) * (weights[index] ?? 0), 0);
	const covered = sumOf(({ strength }) => (strength > 0 ? 1 : 0));
	const share = covered / (sumOf(() => 1) || 1);
	const whole =
		sumOf(({ strength }) => strength) * (0.3 + 0.7 * share) + closeness(matches, weights);
	const carries = matches.some(
		({ strength }, index) => strength > 0 && concepts[index]?.role !== 'light'
	);
	const isLightOnly = concepts.every(({ role }) => role === 'light');
	if (!carries && !isLightOnly) return 0;
	// A supplement that alone has what is asked for is the answer.
	const isOnlyPlace = matches.some(({ isOnlyHere }, index) => {
		return isOnlyHere && concepts[index]?.role === 'subject';
	});
	return section.main === '' && !isOnlyPlace ? whole * supplementWeight : whole;
}

const findsOf = (matches: readonly Match[]): Find[] => matches.flatMap(({ finds }) => finds);

/** How much a concept counts: more the fewer sections have it, less if it only orders. */
function weigh({ role, count }: Concept, total: number): number {
	const rarity = Math.log(1 + (total - count + 0.5) / (count + 0.5));
	return Math.max(rarity, 0.15) * roleWeight[role];
}

const roleWeight = { subject: 1, aspect: 0.8, light: 0.2 } as const;

/** Finds the names of a concept in a section. */
function findConcept(concept: Concept, { section }: SectionContext): Found {
	const names = concept.names
		.map((name) => ({ name, finds: findsIn(section, name) }))
		.filter(({ finds }) => finds.length > 0);
	const inMain = names
		.filter(({ finds }) => finds.some(({ index }) => !section.asides[index]))
		.map(({ name }) => name.key);
	return { concept, names, inMain };
}

/**
 * Finds a name in a section, but not where other letters only look like it: an abbreviation of three letters in small
 * ones ("KD" in "140-kd"), two letters in the initials of an author. A question, which may be asked of anything, has
 * only what the reader typed.
 */
function findsIn({ stems, asides, words, text }: Section, searched: Name): Find[] {
	const { key, name, weight } = searched;
	const isShort = name.length < 4 && /^\p{Lu}+$/u.test(name);
	return findIn(searched, stems).filter(({ index, length }) => {
		const kind = asides[index]?.kind;
		if (kind === 'question') return weight === 1;
		if (length > 1) return true;
		if (kind === 'references' && key.length < 3) return false;
		const word = words[index];
		return !isShort || (word && /\p{Lu}/u.test(text.slice(word.start, word.end)));
	});
}

/**
 * Says how strong a concept is in a section. What stands aside counts more for a name that no section has otherwise:
 * `inMain` are the others.
 */
function match(
	{ concept, names }: Found,
	{ section, pageTitle, topic }: SectionContext,
	inMain: ReadonlySet<string>
): Match {
	const { asides, titleStems, labelStems } = section;
	// Names may overlap ("refractory", "refractory case"): a word counts once, by its best name.
	const positions = new Map<number, number>();
	for (const { name, finds } of names) {
		const factor = inMain.has(name.key) ? 1 : onlyAsideFactor;
		for (const { index } of finds) {
			const aside = asides[index];
			const weight = name.weight * (aside ? asideWeight(aside) * factor : 1);
			positions.set(index, Math.max(weight, positions.get(index) ?? 0));
		}
	}
	const best = (heading: readonly string[]) =>
		Math.max(0, ...concept.names.map((name) => share(name, heading)));
	const label = Math.max(0, ...labelStems.map(best));
	const body = [...positions.values()].reduce((sum, weight) => sum + weight, 0);
	const mainWords = asides.reduce((sum, aside) => sum + (aside ? 0 : 1), 0);
	const length = 0.6 + 0.4 * (mainWords / usualLength);
	const inBody = body > 0 ? body / (body + 0.7 * length) : 0;
	const onTopic = concept.topic !== undefined && concept.topic === topic ? 0.4 : 0;
	return {
		strength: inBody + 2.2 * best(titleStems) + 0.7 * label + 0.7 * best(pageTitle) + onTopic,
		// What only hints at the concept orders the sections, but is not what the reader asked for.
		finds: names.flatMap(({ name, finds }) =>
			concept.role !== 'light' && name.weight > 0.22 ? finds : []
		),
		positions: [...positions.keys()],
		isOnlyHere: names.some(({ name }) => name.weight > 0.5 && !inMain.has(name.key)),
	};
}

/** How much more what stands aside counts of a name that no main text has. */
const onlyAsideFactor = 2.4;

/** What a section counts that is nothing but a supplement. */
const supplementWeight = 0.6;

/** What a word counts by what it stands in; where the literature differs, the note is as much the answer. */
function asideWeight(aside: Aside | undefined): number {
	if (!aside) return 1;
	if (aside.kind === 'references' || aside.kind === 'question') return 0.1;
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

interface Found {
	concept: Concept;
	names: { name: Name; finds: Find[] }[];
	/** The keys of the names that the section's main text has. */
	inMain: string[];
}

interface Match {
	strength: number;
	finds: Find[];
	positions: number[];
	/** Whether a name is here and in no main text. */
	isOnlyHere: boolean;
}
