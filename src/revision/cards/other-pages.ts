import type { Term } from '../../lib/vocabulary/schema.ts';
import type { Card } from './card.ts';
import { textsOf } from './notes.ts';
import type { PageOutline } from './outline.ts';
import type { Passage } from './passages.ts';
import { plainText } from './rich.ts';
import { drugsIn, isAspect, leadsToTreatment, nameIn, namesDrug, tellingStems } from './words.ts';

/** What the cards of a topic stand in. */
export interface CardTopic {
	/** Its pages that say something, with the stems of each thing that they say. */
	pages: readonly (Pick<PageOutline, 'name' | 'title'> & { said: readonly Set<string>[] })[];
	/** The stems of the words that it is named by. */
	stems: ReadonlySet<string>;
	/** Whether it is a drug. */
	isDrug: boolean;
	/** Writes a text with the terms of the vocabulary in place of their other names. */
	spell: (text: string) => string;
}

/** Reads what a topic that has `names` says on its pages, in the words of the terms of a vocabulary. */
export function readTopic(
	names: readonly string[],
	pages: readonly (Pick<PageOutline, 'name' | 'title'> & { passages: readonly Passage[] })[],
	terms: readonly Term[]
): Omit<CardTopic, 'isDrug'> {
	const spell = spellerOf(terms);
	const read = ({ front = [], text }: Passage) =>
		stemsOf(spell([...front, plainText(text)].join(' ')));
	return {
		pages: pages
			.filter(({ passages }) => passages.length > 0)
			.map(({ name, title, passages }) => ({ name, title, said: passages.map(read) })),
		stems: stemsOf(spell(names.join(' '))),
		spell,
	};
}

/**
 * The titles of other pages that speak of what a card asks for, or of the drugs that its front names or else its answer, each with the
 * name of that; in a topic of a drug they all speak of that drug.
 */
export function pagesOn(
	card: Card,
	{ pages, stems: topicStems, isDrug, spell }: CardTopic
): string[] {
	const others = pages.filter(({ name }) => name !== card.page);
	if (isDrug) return others.map(({ title }) => title);
	const [own] = card.from.own;
	const term = own && 'term' in own && own.term ? plainText(own.term) : plainText(card.ask);
	// Behind what a row begins with stands its drug.
	const parts = card.kind === 'row' ? term.split(', ').toReversed() : [];
	const front = [...parts, term, ...card.path.toReversed()];
	const names = front
		.map(nameIn)
		.filter((name) => namesDrug(name) || (name && !isAspect(name) && !leadsToTreatment(name)));
	const drugs = [...front, plainText(card.ask), card.wanted ?? ''].flatMap(drugsIn);
	const named = drugs.length > 0 ? drugs : textsOf(card).map(plainText).map(spell).flatMap(drugsIn);
	// What is not known as a drug may be what one is for.
	const things = [...(drugs.length > 0 ? names.slice(0, 1) : names), ...named];
	return others.flatMap(({ title, said }) => {
		const found = things.find((name) => {
			const stems = stemsOf(spell(name.replace(/\([^)]*\)|(?<!\p{L})\d\S*/gu, '')));
			return !stems.isSubsetOf(topicStems) && said.some((words) => stems.isSubsetOf(words));
		});
		return found ? `${title} › ${found}` : [];
	});
}

/** Makes what writes the terms of a vocabulary in place of their abbreviations, and of other names in one word if they are drugs. */
function spellerOf(terms: readonly Term[]): CardTopic['spell'] {
	const known = new Map(
		terms.flatMap(({ term, abbreviations, synonyms, variants }) => {
			const others = namesDrug(term) ? [...synonyms, ...variants] : [];
			const small = others.map((name) => name.toLowerCase());
			return [...abbreviations, ...small].map((name) => [name, term] as const);
		})
	);
	return (text) =>
		text.replace(
			/[\p{L}\p{N}]+/gu,
			(word) =>
				known.get(word) ??
				known.get(word.replace(/s$/, '')) ??
				known.get(word.toLowerCase()) ??
				word
		);
}

/** The stems of a text, with one name for each drug of two, and one spelling: `acyclovir` is `aciclovir`. */
function stemsOf(text: string): Set<string> {
	const plain = text.toLowerCase();
	const said = secondNames.reduce((all, [name, other]) => all.replaceAll(name, other), plain);
	const spelled = (stem: string) => stem.replace(/ph|th|oe|y/g, (sound) => spelling[sound]!);
	return new Set([...tellingStems(said)].map(spelled));
}

const spelling: Record<string, string> = { ph: 'f', th: 't', oe: 'e', y: 'i' };

const secondNames =
	`adrenalin epinephrin | frusemid furosemid | acetaminophen paracetamol | lignocain lidocain | albuterol salbutamol |
	meperidin pethidin | rifampin rifampicin`
		.split('|')
		.map((names) => names.trim().split(' ') as [string, string]);
