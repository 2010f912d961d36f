import type { Card } from './card.ts';
import { textsOf } from './notes.ts';
import { plainText } from './rich.ts';
import { hasDose, isAspect, isBan } from './words.ts';

/** Whether a card says how much of something is given, or how long, or that none is. */
export function isDosing(card: Card): boolean {
	const own = card.from.own.flatMap((one) => ('text' in one && one.text ? [one.text] : []));
	const answer = plainText(card.answer);
	const labels = [plainText(card.ask), card.wanted ?? ''];
	const isShare = /^\D*[\d.,–-]+\s*%/.test(answer) && [answer, ...labels].some(isStatistic);
	const isAmount = (/^[\W_]*\d/.test(answer) && !isShare) || isBan(answer);
	return (
		[...textsOf(card), ...own].map(plainText).some(hasDose) || (isAmount && !labels.some(isAspect))
	);
}

/** Whether a percentage counts patients, or results, rather than what is in a cream. */
const isStatistic = (text: string): boolean =>
	/%\s*(?:of|der|des|de|d’|d'|in|bei|chez)\s|mortal|letal|surviv|überleb|recurr|rezidiv|récid|relaps|remis|sensi[tb]|spe[cz]ifi|spécif/i.test(
		text
	);
