import { t } from '../../lib/language/t.ts';
import { richWithoutCloze } from './cloze.ts';
import type { Statement } from './outline.ts';
import { joinRich, plainText, type Rich } from './rich.ts';

/** What items say with what stands below them, as one text; nothing if a card cannot show that. */
export function textOfItems(items: readonly Statement[]): Rich | undefined {
	return items.every(isShown) ? joinRich(items.map(wholeItem)) : undefined;
}

const isShown = ({ text, children }: Statement): boolean =>
	text !== undefined && children.every(isShown);

/** All that an item says with what stands in it and below it, with gaps for what a card cannot show. */
export function wholeItem(item: Statement): Rich {
	const { notes, children } = item;
	return joinRich([ownWords(item), ...notes, ...children.map(wholeItem)]);
}

/** What an item says itself. */
export function ownWords({ term, isLabelled, text, whole, evidence }: Statement): Rich {
	const label =
		term && text ? [...term, isLabelled ? ':' : '', ...(text.length > 0 ? [' '] : [])] : [];
	const note = evidence?.verdict === 'differs' ? [` (${t('revision.verdictInside.differs')})`] : [];
	const isSaid = text && (term || plainText(text) !== '');
	return isSaid ? [...label, ...richWithoutCloze(text), ...note] : whole;
}
