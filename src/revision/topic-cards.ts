import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../lib/problems.ts';
import { makeCards, type TopicCards } from './cards/make-cards.ts';
import type { Card } from './cards/card.ts';
import { readPage } from './cards/read-page.ts';
import { foundCard, textHash } from './ids/fingerprint.ts';
import { updateLock, type Lock, type LockedCard } from './ids/lock.ts';
import { lockFileName, readLockFile } from './ids/lock-file.ts';
import { matchCards, newCard, type Matches } from './ids/match-cards.ts';
import { namePictures, type NamedPicture } from './topic-pictures.ts';
import type { TopicSource } from './topic-source.ts';

/** A card with the id that it keeps. */
export interface KnownCard extends Card {
	id: string;
	/** Differs when the card says something else, or shows other limits. */
	hash: string;
	/** The day on which it last changed. */
	changed: string;
	/** The pictures of its answer that are there. */
	shown: readonly NamedPicture[];
}

/** All that is known of a topic's cards. */
export interface CardSet extends TopicCards {
	cards: KnownCard[];
	/** Cards that the pages no longer have, by id. */
	withdrawn: [id: string, card: LockedCard][];
	/** The content of the pictures by their names. */
	pictures: ReadonlyMap<string, Uint8Array>;
	/** What the file of ids should say. */
	lock: Lock;
}

/** Makes the cards of a topic from its files. `today` is the day on which what is not known yet changed. */
export function readCards(source: TopicSource, today: string): CardSet {
	const pages = source.pages.map(({ text, ...page }) => readPage(page, text));
	const made = makeCards(pages, source.topic);
	const file = `${source.folder}/${lockFileName}`;
	const { lock, was, flaws } = readLockFile(source.lockText, source.topic.id);
	const { shown, files } = namePictures(made.cards, source);
	const found = made.cards.map((card, index) => foundCard(card, shown[index]));
	const matches = matchCards(found, lock, was);
	const updated = updateLock(lock, found, matches, today);
	const cards = made.cards.map((card, index): KnownCard => {
		const id = matches.ids.get(card.place) ?? card.place;
		return {
			...card,
			id,
			hash: textHash(found[index]!, card),
			shown: shown[index]!,
			changed: updated.get(id)?.changed ?? today,
		};
	});
	const isOutdated = source.lockText !== undefined && !isDeepStrictEqual(lock, updated);
	const problems = [
		...made.problems,
		...flaws.map((flaw) => ({ file, ...flaw })),
		...matchProblems(matches, file),
	];
	return {
		cards,
		withdrawn: [...updated].filter(([, card]) => card.withdrawn),
		refused: made.refused,
		problems,
		warnings: [...made.warnings, ...(isOutdated && problems.length === 0 ? [outdated(file)] : [])],
		pictures: files,
		lock: updated,
	};
}

const outdated = (file: string): Problem => ({
	file,
	message: 'does not say what the pages say of their cards',
	fix: 'run npm run cards -- --update, and commit the file',
});

function matchProblems({ unclear, wrong }: Matches, file: string): Problem[] {
	return [
		...unclear.map(({ card, candidates: [first = '', ...others] }) => ({
			file,
			message: `cannot tell whether “${card.front}” is a new card or a known one, reworded`,
			fix: `write under “was:” the line “${card.place}: ${first}”${others.map((id) => ` or “${card.place}: ${id}”`).join('')} if it is that one, “${card.place}: ${newCard}” if it is new; then run npm run cards -- --update`,
		})),
		...wrong.map(({ place, was, reason }) => ({
			file,
			message: `says under “was:” of ${place} that it was ${was}, but ${whyWrong[reason]}`,
			fix: 'take the line out, or correct it; npm run cards lists all cards',
		})),
	];
}

const whyWrong: Record<Matches['wrong'][number]['reason'], string> = {
	'no-card': 'there is no such card now',
	'no-id': 'no card had that id',
	taken: 'that id is another card’s',
};
