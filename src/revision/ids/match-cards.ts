import { isAlike } from '../cards/words.ts';
import type { FoundCard, Lock, LockedCard } from './lock.ts';

/** What `was:` says of a card that is not the one that it looks like. */
export const newCard = 'new';

/** Which card is which. */
export interface Matches {
	/** The ids of the cards that the pages have, by their places. */
	ids: Map<string, string>;
	/** Cards of which it cannot be told whether they are known ones, reworded. */
	unclear: { card: FoundCard; candidates: string[] }[];
	/** What `was:` says of places where there is no such card, or of ids that are not known. */
	wrong: { place: string; was: string; reason: 'no-card' | 'no-id' | 'taken' }[];
}

/**
 * Finds out which of a topic's cards are which of those that are known, so that each keeps its id, and with
 * it what readers have learned.
 *
 * A card is the same if it stands in the same place, or says the same in another one. If only its front or
 * only its back is the same, within one page, it is the same as well, unless there are two such. A card that
 * is merely alike to one that is gone may be it or not: that is for its authors to say in `was`, by place:
 * an id, or `new`. Returns each card's id; ids are never used twice.
 */
export function matchCards(
	found: readonly FoundCard[],
	lock: Lock,
	was: ReadonlyMap<string, string> = new Map()
): Matches {
	const left = new Map(lock);
	const ids = new Map<string, string>();
	let open = [...found];
	const take = (card: FoundCard, id: string) => {
		ids.set(card.place, id);
		left.delete(id);
		open = open.filter((other) => other !== card);
	};
	const wrong = takeTold(found, lock, was, left, take);
	const isOpen = (card: FoundCard) => was.get(card.place) !== newCard;
	for (const isSame of passes) {
		takeUnique(open.filter(isOpen), left, isSame, take);
	}
	const unclear = open.filter(isOpen).flatMap((card) => {
		const candidates = [...left].filter(([, known]) => mayBe(card, known));
		return candidates.length > 0 ? [{ card, candidates: candidates.map(([id]) => id) }] : [];
	});
	const taken = new Set(lock.keys());
	for (const card of open) {
		const id = freeId(card.place, taken);
		taken.add(id);
		ids.set(card.place, id);
	}
	return { ids, unclear, wrong };
}

type Take = (card: FoundCard, id: string) => void;

/** What authors have said comes first. */
function takeTold(
	found: readonly FoundCard[],
	lock: Lock,
	was: ReadonlyMap<string, string>,
	left: Map<string, LockedCard>,
	take: Take
): Matches['wrong'] {
	return [...was].flatMap(([place, id]): Matches['wrong'] => {
		const card = found.find((one) => one.place === place);
		if (!card) return [{ place, was: id, reason: 'no-card' }];
		if (id === newCard) return [];
		if (!lock.has(id)) return [{ place, was: id, reason: 'no-id' }];
		if (!left.has(id)) return [{ place, was: id, reason: 'taken' }];
		take(card, id);
		return [];
	});
}

/** Ways in which a card is the same as a known one, the surest first. */
const passes: readonly ((card: FoundCard, known: LockedCard) => boolean)[] = [
	(card, known) =>
		card.place === known.place && card.front === known.front && card.back === known.back,
	(card, known) => card.front === known.front && card.back === known.back,
	(card, known) => card.place === known.place && !known.withdrawn,
	(card, known) => card.back === known.back && isNear(card, known),
	(card, known) => hasSameFront(card, known) && isNear(card, known) && isReworded(card, known),
	(card, known) => card.place === known.place,
];

/** Gives cards the ids of those known that are the same, where one fits one. */
function takeUnique(
	open: readonly FoundCard[],
	left: ReadonlyMap<string, LockedCard>,
	isSame: (typeof passes)[number],
	take: Take
): void {
	const pairs = open.flatMap((card) =>
		[...left].filter(([, known]) => isSame(card, known)).map(([id]) => ({ card, id }))
	);
	for (const { card, id } of pairs) {
		const isOnly = pairs.every((pair) => (pair.card === card) === (pair.id === id));
		if (isOnly) take(card, id);
	}
}

/** Within one page, and asked in the same way. */
const isNear = (card: FoundCard, known: LockedCard): boolean =>
	!known.withdrawn && pageOf(card.place) === pageOf(known.place) && kindOf(card) === kindOf(known);

const hasSameFront = (card: FoundCard, known: LockedCard): boolean =>
	lastOf(card.front) === lastOf(known.front);

/** Whether nobody but its author can tell that a card is not the known one. */
const mayBe = (card: FoundCard, known: LockedCard): boolean =>
	!known.withdrawn &&
	pageOf(card.place) === pageOf(known.place) &&
	(hasSameFront(card, known) || isReworded(card, known));

const pageOf = (place: string): string => place.split('/', 1)[0] ?? '';
const kindOf = ({ place }: { place: string }): string => /:[a-z-]+/.exec(place)?.[0] ?? '';
const lastOf = (front: string): string => front.slice(front.lastIndexOf(' › ') + 1);

/** Whether two cards share half of their words: one may be the other, reworded. */
const isReworded = (card: FoundCard, known: LockedCard): boolean => {
	const [one, other] = [card, known].map(({ front, back }) => `${lastOf(front)} ${back}`);
	return isAlike(one!, other!);
};

function freeId(place: string, taken: ReadonlySet<string>): string {
	if (!taken.has(place)) return place;
	for (let count = 2; ; count++) {
		const id = `${place}.${count}`;
		if (!taken.has(id)) return id;
	}
}
