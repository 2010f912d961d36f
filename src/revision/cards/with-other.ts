import type { Card } from './card.ts';
import { isNote } from './notes.ts';
import type { Passage } from './passages.ts';
import type { Place } from './place-of.ts';
import { isInTable, isNamed, isOfMore, isOtherAspect, isOwn, isProse } from './relations.ts';
import { plainText, type Rich } from './rich.ts';
import { limitingSentences } from './sentences.ts';
import { isAspect, leadsToTreatment, mayConcern, mayLimit } from './words.ts';

/** What is shown of a passage with an answer that is no dose: what limits something by its own words. */
export function showWithOther(passage: Passage, card: Card, place: Place): Rich | undefined {
	const { text, own, of, below, label, isAside } = passage;
	const { above } = card.from;
	if (place.kind === 'elsewhere' || isOwn(of, card) || above.some((one) => one === of))
		return undefined;
	const answer = plainText(card.answer);
	if (below && !above.includes(below)) {
		const isShown = isOwn(below, card) && answer !== '' && !isOtherAspect(passage);
		return isShown && (/\d/.test(answer) || isNamed(passage)) ? text : undefined;
	}
	const isAspectAlone = isAspect(plainText(card.ask)) && !/\d/.test(answer);
	if (isAspectAlone || isInTable(passage, card)) return undefined;
	const [one] = card.from.own;
	const labels = [...(of ? place.titles : []), label].filter(Boolean);
	if (labels.length > 0) {
		const isTermless = !one || 'texts' in one || !one.term;
		const isTreatment = [plainText(card.ask), ...card.path.slice(-1)].some(leadsToTreatment);
		const isMore = isOfMore(passage, labels, card);
		return isMore && (isTermless || isTreatment) ? text : undefined;
	}
	// Items without terms are things of one kind.
	if (of && one && 'term' in one && !one.term) return undefined;
	const words = plainText(own);
	if (isNote(text)) return text;
	if (isAside) return mayLimit([...place.titles, words].join(': ')) ? text : undefined;
	if (place.kind !== 'here' || isProse(passage)) return limitingSentences(text);
	return mayConcern(words) ? text : undefined;
}
