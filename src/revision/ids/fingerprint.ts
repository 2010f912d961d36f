import { createHash } from 'node:crypto';
import { t } from '../../lib/language/t.ts';
import type { Card } from '../cards/card.ts';
import { frontOf } from '../cards/make-cards.ts';
import { markedText } from '../cards/rich.ts';
import type { FoundCard } from './lock.ts';

/** A card as it is compared with those that are known. `pictures` are those that it shows. */
export const foundCard = (card: Card, pictures: readonly { name: string }[] = []): FoundCard => ({
	place: card.place,
	front: frontOf({ ...card, ask: [markedText(card.ask)] }),
	back: backOf(card),
	rest: hashOf(JSON.stringify([...restOf(card), ...pictures.map(({ name }) => name)])),
});

/** All that a card shows beside its front and its answer. */
const restOf = ({ pageTitle, anchor, verdict, note, literature, items, options, limits }: Card) => [
	[pageTitle, anchor, verdict, note, literature?.rest],
	items?.map((item) => [item.verdict, item.note]),
	options?.map(({ reason }) => reason),
	...(limits ?? []).map(markedText),
];

/** The answer on one line. What the evidence note says beside it is no part of it. */
function backOf({ answer, items, options, literature }: Card): string {
	const parts =
		options?.map(({ isKey, text }) => `${isKey ? '+' : '−'} ${markedText(text)}`) ??
		(items?.map(({ text }) => text) ?? [answer]).map(markedText);
	return parts.join('; ') + (literature ? ` / ${literature.short}` : '');
}

/**
 * Differs between cards that ask or answer something else and, behind its dot, between those that show other limits: what but names
 * where else to read is none.
 */
export function textHash({ front, back }: Pick<FoundCard, 'front' | 'back'>, card: Card): string {
	const names = t('revision.moreOnPage', { names: '' });
	const limits = card.limits?.map(markedText).filter((limit) => !limit.startsWith(names)) ?? [];
	const end = limits.length > 0 ? hashOf(limits.join('\n')).slice(0, 4) : '';
	return `${hashOf(`${front}\n${back}`)}.${end}`;
}

const hashOf = (text: string): string =>
	createHash('sha256').update(text).digest('base64url').slice(0, 10);
