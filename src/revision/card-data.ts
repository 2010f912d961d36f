import { directionOf } from '../lib/language/locale.ts';
import { language, t } from '../lib/language/t.ts';
import { keepUnits } from '../lib/words/keep-units.ts';
import { isolateLeftToRight, raise } from '../lib/words/left-to-right.ts';
import { isInDefaultDeck } from './cards/card.ts';
import type { Verdict } from './cards/outline.ts';
import { plainText, type Rich } from './cards/rich.ts';
import type { CardSet, KnownCard } from './topic-cards.ts';
import type { NamedPicture } from './topic-pictures.ts';
import type { TopicSource } from './topic-source.ts';

/** A topic's cards as pages and scripts have them: `/<topic>/cards.json`. */
export interface Deck {
	topic: {
		/** What progress hangs on: it stays when the topic's address changes. */
		id: string;
		slug: string;
		title: string;
		shortTitle: string;
	};
	/** What every card says of itself: the site's disclaimer, and whether a clinician has reviewed the topic. */
	review: string;
	cards: DeckCard[];
}

/** One of its cards. */
export type DeckCard = ReturnType<typeof deckCard>;

/** A picture that a card shows with its answer. */
export interface DeckPicture extends NamedPicture {
	/** Its address, below the site's base. */
	link: string;
}

/** How many cards a topic has, for those who need no more: `/<topic>/cards-summary.json`. */
export type DeckSummary = ReturnType<typeof summaryOf>;

/** Makes the data of a topic's cards. `addressOf` gives the address of a page by its name. */
export function deckOf(
	{ slug, topic }: TopicSource,
	{ cards }: Pick<CardSet, 'cards'>,
	review: string,
	addressOf: (page: string) => string
): Deck {
	const { id, title, shortTitle } = topic;
	return {
		topic: { id, slug, title, shortTitle },
		review,
		cards: cards.map((card) => deckCard(card, addressOf(card.page), addressOf('index'))),
	};
}

function deckCard(card: KnownCard, address: string, topic: string) {
	const { anchor, changed, doubt, file, from, line, pageTitle, path, place, shown, ...kept } = card;
	const { id, sibling, ask, answer, items, given, limits = [], options, literature } = kept;
	const pictures = shown.map((one) => ({ ...one, link: `${topic}cards/pictures/${one.name}` }));
	return {
		...kept,
		/** Titles of its page and the headings above it, and the terms that lead to it. */
		path: [pageTitle, ...path],
		/** Address of its section, below the site's base. */
		link: anchor ? `${address}#${anchor}` : address,
		/** Cards with the same one are kept apart; nothing where it is the card's own id. */
		sibling: sibling === id ? undefined : sibling,
		ask: keepTogether(ask),
		answer: keepTogether(answer),
		items: items?.map((item) => ({ ...item, text: keepTogether(item.text) })),
		given: given?.map(keepTogether),
		limits: limits.length > 0 ? limits.map(keepTogether) : undefined,
		options: options?.map((option) => ({
			...option,
			text: keepTogether(option.text),
			reason: keepTogether(option.reason),
		})),
		literature: literature && { ...literature, short: plainText(keepTogether([literature.short])) },
		pictures: pictures.length > 0 ? pictures : undefined,
	};
}

/** Keeps numbers and their units on one line, and in their order. Done here, readers load no code for it. */
function keepTogether(rich: Rich): Rich {
	const kept = keepUnits(rich.map((part) => (typeof part === 'string' ? part : part[1])));
	const readAs = (text: string, index: number) =>
		/^su[bp]$/.test(rich[index]?.[0] ?? '') ? raise(text) : text;
	const texts = directionOf(language) === 'rtl' ? isolateLeftToRight(kept, kept.map(readAs)) : kept;
	return rich.map((part, index) => {
		const text = texts[index] ?? '';
		return typeof part === 'string' ? text : [part[0], text];
	});
}

/** Counts the cards of a topic. */
export const summaryOf = ({ topic, cards }: Deck, { withdrawn }: Pick<CardSet, 'withdrawn'>) => ({
	id: topic.id,
	slug: topic.slug,
	title: topic.title,
	/** In the default deck. */
	cards: cards.filter(isInDefaultDeck).length,
	/** The ids of those that are withdrawn: what a reader has learned of them is asked no more. */
	withdrawn: withdrawn.map(([id]) => id),
});

/** What a verdict says on the back of a card. */
export const verdictWords = (verdict: Verdict): string =>
	({
		supported: t('revision.verdict.supported'),
		partly: t('revision.verdict.partly'),
		differs: t('revision.verdict.differs'),
		'not-found': t('revision.verdict.not-found'),
	})[verdict];
