import type { Card } from './card.ts';
import { shorten } from './lead.ts';
import { textsOf } from './notes.ts';
import type { Passage } from './passages.ts';
import type { Place } from './place-of.ts';
import {
	isBelow,
	isInTable,
	isOfMore,
	isOfTerm,
	isOtherAspect,
	isOwn,
	isProse,
} from './relations.ts';
import { plainText, type Rich } from './rich.ts';
import { limitingSentences } from './sentences.ts';
import { hasDose, isAspect, isBan, isTelling, leadsToTreatment, namesNothing } from './words.ts';

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

/** What is shown of a passage with a dose: its text, or the name of what it is about; nothing if it limits nothing. */
export function showWithDose(
	passage: Passage,
	card: Card,
	place: Place
): Rich | string | undefined {
	const { text, own, of, below, label } = passage;
	const { above } = card.from;
	if (isOwn(of, card)) return undefined;
	if (below && !above.includes(below))
		return isBelow(below, card) && !isOtherAspect(passage) ? text : undefined;
	if (above.some((one) => one === of)) {
		// What it stands below is on its front, but for what is said there.
		const { words } = passage;
		const isSaid = hasDose(words) || card.path.some((title) => title.includes(words));
		return isSaid ? undefined : own;
	}
	if (isOtherAspect(passage)) return undefined;
	const isHere = place.kind === 'here' || place.kind === 'around';
	const labels = [...(of || !isHere ? place.titles : []), label].filter(Boolean);
	const [name] = labels;
	if (name === undefined) return showNote(passage);
	const isMore = isOfMore(passage, labels, card);
	const tells = !passage.subject?.isDose && !hasDose(plainText(text)) && isTelling(passage.words);
	// Of its own table a card shows cells.
	if (isInTable(passage, card)) return isMore || tells ? undefined : name;
	if (place.kind === 'elsewhere') return isMore && isOfTerm(passage, card) ? text : name;
	const isAside = passage.isAside && !card.from.spot.isAside;
	const isSame = isOfTerm(passage, card) || isOfSame(passage, card);
	const isShown = place.kind !== 'beside' && (tells || isAside || (!of && !isHere) || isSame);
	return isMore || isShown ? text : name;
}

/** Whether a passage is of the drug of a card: a row of a table of patients, or an item beside one that names no drug. */
function isOfSame({ table }: Passage, { ask, kind }: Card): boolean {
	if (table) return !leadsToTreatment(table.header[0] ?? '');
	return kind === 'term' && namesNothing(plainText(ask));
}

/** A text without a label, or its beginning if it is long and limits nothing by its own words. */
function showNote(passage: Passage): Rich | string {
	const { text } = passage;
	return isProse(passage) ? (limitingSentences(text) ?? `“${shorten(plainText(text))}”`) : text;
}
