import { createHash } from 'node:crypto';
import type { Card } from '../cards/card.ts';
import { frontOf } from '../cards/make-cards.ts';
import { markedText, type Rich } from '../cards/rich.ts';
import type { FoundCard } from './lock.ts';

/** A card as it is compared with those that are known. */
export const foundCard = (card: Card): FoundCard => ({
	place: card.place,
	front: frontOf({ ...card, ask: [markedText(card.ask)] }),
	back: backOf(card),
});

/** The answer on one line. What the evidence note says beside it is no part of it. */
function backOf({ answer, items, options, literature }: Card): string {
	const text = (rich: Rich) => markedText(rich);
	if (options)
		return options.map((option) => `${option.isKey ? '+' : '−'} ${text(option.text)}`).join('; ');
	const main = items ? items.map((item) => text(item.text)).join('; ') : text(answer);
	return literature ? `${main} / ${literature.short}` : main;
}

/** A short text that differs for cards that say something else. */
export const textHash = ({ front, back }: Pick<FoundCard, 'front' | 'back'>): string =>
	createHash('sha256').update(`${front}\n${back}`).digest('base64url').slice(0, 10);
