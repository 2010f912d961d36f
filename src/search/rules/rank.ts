import { stems } from '../../lib/words/words.ts';
import { isThere, type Concept } from './concept.ts';
import { findDoses, isFraction } from './dose.ts';
import { findIn, findName, isInCapitals, needsCapitals, type Find } from './find.ts';
import { isPercentAt } from './measure.ts';
import type { Name } from './name.ts';
import { isDesignation } from './read-query.ts';
import { areNear, closeness, together, type Placed } from './nearness.ts';
import type { Aside, Section } from './sections.ts';

/**
 * Scores sections for a query, after BM25F: each concept by how rare it is on the site and where in
 * the section it stands, then by how much of the query the section covers and how close together, and by how much of it
 * the sections of its topic cover.
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
	const places = {
		main: new Set(found.flat().flatMap(({ inMain }) => inMain)),
		text: new Set(found.flat().flatMap(({ inText }) => inText)),
	};
	const matches = contexts.map((context, index) =>
		found[index]!.map((finds) => match(finds, context, places))
	);
	// Where a subject has its section, one that only hints at it tells an aspect of something else: another drug's dose.
	const isDose = concepts.some(({ isDose }) => isDose);
	const naming = namingOf(concepts, isDose);
	const nearnessOf = (own: readonly Match[]) =>
		Math.max(0, ...naming.map((index) => subjectNearness(own[index]!, isDose)));
	const isNamed = matches.some((own) => nearnessOf(own) === 1);
	return matches.map((own, index) => {
		const context = contexts[index]!;
		// What is said on croup answers a question on croup, whatever the sections of another topic name.
		const ofTopic = matches.filter((_, other) => contexts[other]!.topic === context.topic);
		const share = weights.reduce((sum, weight, concept) => {
			const isHad = ofTopic.some((section) => section[concept]!.strength > 0);
			return isHad ? sum + weight * (concepts[concept]!.topic ? 3 : 1) : sum;
		}, 0);
		return {
			score: score(own, weights, concepts, context) * share ** 3 * (isNamed ? nearnessOf(own) : 1),
			finds: ownDoses(
				own.flatMap(({ finds }, concept) => finds.map((find) => ({ ...find, concept }))),
				concepts,
				context.section
			),
			isTogether: areTogether(own, concepts),
		};
	});
}

/**
 * Whether what a query asks for stands near its subject in a section, or two subjects near each other, or the section is
 * about one of them. What has an item of its own is not only mentioned: what is asked of it may be said there in other words.
 */
function areTogether(matches: readonly Match[], concepts: readonly Concept[]): boolean {
	const carrying = matches
		.map((match, index) => ({ ...match, ...concepts[index]! }))
		.filter((one) => one.role !== 'light' && isThere(one));
	const found = carrying.filter(({ strength, isHint }) => strength > 0 && !isHint);
	const isAsked = ({ role, isDose }: Concept) => role === 'aspect' || isDose === true;
	const isOwnItem = (one: Placed & Concept) =>
		one.labels[0] !== undefined &&
		carrying.every((other) => other === one || (isAsked(other) && !other.isDose));
	const isPair = (one: Concept, two: Concept) =>
		isAsked(one) !== isAsked(two) || !carrying.some(isAsked) || carrying.every(isAsked);
	const isOf = (one: Match & Concept, two: Match & Concept) =>
		areNear(one, two) ||
		[one, two].some(({ isAbout, topic }) => isAbout && (topic || (!one.isDose && !two.isDose)));
	return found.some(
		(one, index) =>
			isOwnItem(one) || found.slice(index + 1).some((two) => isPair(one, two) && isOf(one, two))
	);
}

/**
 * Leaves doses out that are those of other drugs than the subjects of a query: they stand in other items, or before the
 * subject and not right before it.
 */
function ownDoses(
	finds: Find[],
	concepts: readonly Concept[],
	{ leads, text, words }: Section
): Find[] {
	const subjects = finds.filter(({ role }) => role === 'subject');
	const isOf = (one: Find, { index, length }: Find) =>
		leads[one.index] === leads[index] &&
		(one.index < index ||
			/^[^.,:;]{0,12}$/.test(text.slice(words[index + length - 1]!.end, words[one.index]!.start)));
	const isOwn = (find: Find) => subjects.some((subject) => isOf(subject, find));
	return finds.filter((one) => !subjects[0] || !concepts[one.concept!]?.isDose || isOwn(one));
}

/** The subjects of a query, by their index; of one that asks for a dose, neither topics nor figures beside a drug. */
function namingOf(concepts: readonly Concept[], isDose: boolean): number[] {
	const subjects = [...concepts.keys()].filter((index) => concepts[index]!.role === 'subject');
	const drugs = subjects.filter((index) => !concepts[index]!.topic && !concepts[index]!.isDose);
	return drugs[0] !== undefined && isDose ? drugs : subjects;
}

/** How near a section is to a subject: 1 where it is named, 0 where it is not, and little where a wider term is. */
const subjectNearness = ({ strength, isHint }: Match, isDose: boolean): number =>
	strength === 0 ? 0 : !isHint ? 1 : isDose ? 0.03 : 0.3;

function score(
	matches: readonly Match[],
	weights: readonly number[],
	concepts: readonly Concept[],
	{ section }: SectionContext
): number {
	const sumOf = (value: (match: Match) => number) =>
		matches.reduce((sum, match, index) => sum + value(match) * weights[index]!, 0);
	const covered = sumOf(({ strength }) => (strength > 0 ? 1 : 0));
	const share = covered / (sumOf(() => 1) || 1);
	const whole =
		sumOf(({ strength }) => strength) * (0.3 + 0.7 * share) +
		closeness(matches, weights) +
		together(matches, weights);
	const carrying = matches.filter((_, index) => concepts[index]?.role !== 'light');
	if (carrying.length > 0 && carrying.every(({ strength }) => strength === 0)) return 0;
	// A supplement that alone has what is asked for is the answer.
	const isOnlyPlace = carrying.some(({ isOnlyHere }) => isOnlyHere);
	return section.main === '' && !isOnlyPlace ? whole * supplementWeight : whole;
}

/** How much a concept counts: more the fewer sections have it, less if it only orders or leads to the question. */
function weigh({ role, count, isTold }: Concept, total: number): number {
	const rarity = Math.log(1 + (total - count + 0.5) / (count + 0.5));
	return Math.max(rarity, 0.15) * roleWeight[role] * (isTold ? 0.3 : 1);
}

const roleWeight = { subject: 1, aspect: 0.8, light: 0.2 } as const;

/** Finds the names of a concept in a section. */
function findConcept(concept: Concept, { section }: SectionContext): Found {
	const names = concept.names
		.map((name) => ({ name, finds: findsIn(section, name) }))
		.filter(({ finds }) => finds.length > 0);
	const keysWhere = (isPlace: (aside: Aside | undefined) => boolean) =>
		names
			.filter(({ finds }) => finds.some(({ index }) => isPlace(section.asides[index])))
			.map(({ name }) => name.key);
	const inMain = keysWhere((aside) => !aside);
	return { concept, names, inMain, inText: keysWhere((aside) => aside?.kind !== 'references') };
}

/**
 * Finds a name in a section, but not where other letters only look like it: an abbreviation in small ones ("KD" in
 * "140-kd"), two letters in the initials of an author. A question, which may be asked of anything, has
 * only what the reader typed.
 */
export function findsIn({ stems, asides, words, text }: Section, searched: Name): Find[] {
	const { key, name, weight, figure, isPercent, isDose } = searched;
	if (isDose) return findDoses(text, words);
	const isShort = needsCapitals(name);
	return findIn(searched, stems, words).filter(({ index, length }) => {
		const kind = asides[index]?.kind;
		if (figure && isFraction(text, words[index]!.start)) return false;
		if (isPercent && !isPercentAt(text, words[index + length - 1]!.end)) return false;
		if (kind === 'question') return weight === 1;
		if (length > 1) return true;
		if (kind === 'references' && key.length < 3) return false;
		if (isShort && isDesignation(words[index]!, words[index - 1], text)) return false;
		return !isShort || isInCapitals(text, words[index]);
	});
}

/**
 * Says how strong a concept is in a section. What stands aside counts more for a name that no section has otherwise:
 * `places` tell which names the main text of sections has, and which stand elsewhere than in references.
 */
function match(
	{ concept, names }: Found,
	{ section, pageTitle, topic }: SectionContext,
	places: { main: ReadonlySet<string>; text: ReadonlySet<string> }
): Match {
	const { asides, titleStems, labelStems } = section;
	// Names may overlap ("refractory", "refractory case"): a word counts once, by its best name.
	const positions = new Map<number, number>();
	for (const { name, finds } of names) {
		for (const { index } of finds) {
			const aside = asides[index];
			const others = aside?.kind === 'references' ? places.text : places.main;
			const factor = others.has(name.key) ? 1 : onlyAsideFactor;
			const weight = name.weight * (aside ? asideWeight(aside) * factor : 1);
			positions.set(index, Math.max(weight, positions.get(index) ?? 0));
		}
	}
	const best = (heading: readonly string[]) =>
		Math.max(0, ...concept.names.map((name) => share(name, heading)));
	const inLabels = labelStems.map(best);
	const label = Math.max(0, ...inLabels);
	const body = [...positions.values()].reduce((sum, weight) => sum + weight, 0);
	const mainWords = asides.filter((aside) => !aside).length;
	const length = 0.6 + 0.4 * (mainWords / usualLength);
	const inBody = body > 0 ? body / (body + 0.7 * length) : 0;
	const isOn = concept.topic === topic || (concept.role === 'subject' && best(stems(topic)) > 0.5);
	const onTopic = isOn ? 0.4 : 0;
	const inHeading = 2.2 * best(titleStems) + 0.7 * best(pageTitle) + onTopic;
	return {
		strength: inBody + 0.7 * label + inHeading,
		isAbout: inHeading > 0 && !concept.isDose,
		// What only hints at the concept orders the sections, but is not what the reader asked for.
		finds: names.flatMap(({ name, finds }) =>
			isHint(name)
				? []
				: finds.map((find) => ({ ...find, role: concept.isDose ? 'aspect' : concept.role }))
		),
		isHint: names.length > 0 && names.every(({ name }) => isHint(name)),
		positions: [...positions.keys()],
		labels:
			concept.role === 'light' ? [] : inLabels.flatMap((part, index) => (part > 0 ? [index] : [])),
		isOnlyHere: names.some(({ name, finds }) => {
			const isCited = finds.every(({ index }) => asides[index]?.kind === 'references');
			return name.weight > 0.5 && !(isCited ? places.text : places.main).has(name.key);
		}),
	};
}

/** Whether a name is one of something wider than what was asked for. */
const isHint = ({ weight }: Name): boolean => weight <= 0.22;

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
function share({ key, weight, isPercent }: Name, heading: readonly string[]): number {
	const find = isPercent ? undefined : findName(key, heading)[0];
	if (!find) return 0;
	return weight * (0.6 + (0.4 * find.length) / heading.length);
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
	/** Whether two things that the query asks for stand near each other, or one below a heading of the other. */
	isTogether: boolean;
}

interface Found {
	concept: Concept;
	names: { name: Name; finds: Find[] }[];
	/** The keys of the names that the section's main text has. */
	inMain: string[];
	/** Those that the section has elsewhere than in references. */
	inText: string[];
}

interface Match extends Placed {
	strength: number;
	finds: Find[];
	/** Whether it stands in a heading. */
	isAbout: boolean;
	/** Whether only names of something wider are here. */
	isHint: boolean;
	/** Whether a name is here and in no main text. */
	isOnlyHere: boolean;
}
