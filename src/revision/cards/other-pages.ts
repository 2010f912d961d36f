import { rememberLast } from '../../lib/remember-last.ts';
import type { Term } from '../../lib/vocabulary/schema.ts';
import type { Card } from './card.ts';
import { textsOf } from './notes.ts';
import type { PageOutline } from './outline.ts';
import type { Passage } from './passages.ts';
import { nameText, plainText } from './rich.ts';
import { drugsIn, namesDrug } from './doses.ts';
import { isAspect, nameIn } from './labels.ts';
import { leadsToTreatment, tellingStems } from './words.ts';

/**
 * Makes what names the other pages of a topic that speak of what a card asks for, or of the drugs that its front names or else its
 * answer: by their titles, each with the name of that. In a topic of a drug they all speak of that drug.
 *
 * Takes the pages, the names of the topic, whether it is a drug, and the terms of the vocabulary.
 */
export function pageFinder(
	pages: readonly (Pick<PageOutline, 'name' | 'title'> & { passages: readonly Passage[] })[],
	names: readonly string[],
	isDrug: boolean,
	terms: readonly Term[]
): (card: Card) => string[] {
	const spell = spellerOf(terms);
	const topicStems = stemsOf(spell(names.join(' ')));
	const others = pages.flatMap(({ name, title, passages }) => {
		const said = passages.map(({ front = [], text }) =>
			stemsOf(spell([...front, plainText(text)].join(' ')))
		);
		return said.length > 0 ? [{ name, title, said }] : [];
	});
	return (card) => {
		const things = (isDrug ? [] : thingsOf(card, spell)).map((thing) => {
			// A figure behind what is no drug is part of its name: `Step 2`.
			const rest = namesDrug(thing) ? /\([^)]*\)|(?<!\p{L})\d\S*/gu : /\([^)]*\)/gu;
			return { thing, stems: stemsOf(spell(thing.replace(rest, ''))) };
		});
		const named = things.filter(({ stems }) => !stems.isSubsetOf(topicStems));
		return others.flatMap(({ name, title, said }) => {
			if (name === card.page) return [];
			if (isDrug) return title;
			const found = named.find(({ stems }) => said.some((words) => stems.isSubsetOf(words)));
			return found ? `${title} › ${found.thing}` : [];
		});
	};
}

/** What a card is about: what it asks for, and drugs. */
function thingsOf(card: Card, spell: (text: string) => string): string[] {
	const [own] = card.from.own;
	const term = own && 'term' in own && own.term ? nameText(own.term) : nameText(card.ask);
	// Behind what a row begins with stands its drug.
	const parts = card.kind === 'row' ? term.split(', ').toReversed() : [];
	const front = [...parts, term, ...card.path.toReversed()];
	const names = front
		.map((title) => nameIn(title.replace(/\s*(?::\s|[<>≤≥]).*/, '')))
		.filter((name) => namesDrug(name) || (name && !isAspect(name) && !leadsToTreatment(name)));
	const drugs = [...front, plainText(card.ask), card.wanted ?? ''].flatMap(drugsIn);
	// What is not known as a drug may be what one is for.
	return drugs.length > 0
		? [...names.slice(0, 1), ...drugs]
		: [...names, ...textsOf(card).map(plainText).map(spell).flatMap(drugsIn)];
}

/** Makes what writes the terms of a vocabulary in place of their abbreviations and, if they are drugs, of their other names. */
const spellerOf = rememberLast((terms: readonly Term[]) => {
	const known = new Map(
		terms.flatMap(({ term, abbreviations, synonyms, variants }) => {
			const names = [term, ...synonyms, ...variants];
			const small = names.some(namesDrug) ? names.map((name) => name.toLowerCase()) : [];
			return [...abbreviations, ...small].map((name) => [name, term] as const);
		})
	);
	const phrases = [...known.keys()].filter((name) => /[^\p{L}\p{N}]/u.test(name));
	const names = [...phrases.map(RegExp.escape), '[\\p{L}\\p{N}]+'].join('|');
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${names})(?![\\p{L}\\p{N}])`, 'giu');
	return (text: string): string =>
		text.replace(pattern, (word) => {
			const forms = [word, word.replace(/s$/, ''), word.toLowerCase()];
			return forms.map((form) => known.get(form)).find(Boolean) ?? word;
		});
});

/** The stems of a text in one spelling: `acyclovir` is `aciclovir`. */
const stemsOf = (text: string): Set<string> =>
	new Set(
		[...tellingStems(text)].map((stem) =>
			stem.replace(/ph|th|oe|y/g, (sound) => ({ ph: 'f', th: 't', oe: 'e' })[sound] ?? 'i')
		)
	);
