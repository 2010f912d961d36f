import { hasFigure } from './doses.ts';
import { has, known } from './known-words.ts';
import { countWords } from './words.ts';

/** Whether words only limit what they stand beside or below, and name nothing. */
export const isNoLabel = (label: string): boolean =>
	/^(?:always|and|but|do not|don[’']t|except(?:ions?)?|important|nb|never|no|not|note|only|or|remember|unless)[\s.!]*$/i.test(
		label.trim()
	);

/** Whether a text may limit what it stands above or below: `Only at night`, `In children`, `Halve these doses`. */
export const mayLimit = (text: string): boolean => isLimiting(text) || isPointing(text);

/** Whether it does so without pointing at it. */
export const isLimiting = (text: string): boolean => isCondition(text) || has(text, 'limits');

/** Whether a text begins as a condition does, and says which: `If renal failure`. “When” alone asks. */
export function isCondition(text: string): boolean {
	const [first = '', other] = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
	return other !== undefined && has(first, 'limits', 'conditions');
}

/** Whether an answer says that something is not given: `Contraindicated`, `None`, `Stop it`. */
export function isBan(text: string): boolean {
	const isOrder = isNoLabel(text) || (has(text, 'limits') && has(text, 'whom', 'treats'));
	return isForbidding(text) || (countWords(text) <= 3 && isOrder);
}

/** Whether a text has a word that forbids, whatever is done: “Avoid” may be said of what patients shall do. */
export const isForbidding = (text: string): boolean => bans.test(text);

const bans =
	/contra-?indic|kontraindi|contre-indiqu|forbid|prohib|verboten|interdit|^(?:none|nil|keine?[nrs]?|ningun[oa]|aucune?)(?!\p{L})/iu;

/** Whether a text points at what it stands beside: `Halve these doses`. */
export const isPointing = (text: string): boolean => has(text, 'pointers');

/** Whether it points at more than one thing: `Halve these doses`, `Both are safe`. */
export const pointsAtSeveral = (text: string): boolean => has(text, 'several');

/** Whether a text has a figure or a word that says for whom, when or how much. Of a language without lists nothing is known. */
export const isTelling = (text: string): boolean =>
	!known().isKnown || mayLimit(text) || has(text, 'signals', 'whom', 'ages') || hasFigure(text);

/** Whether a text begins with the most that is given. */
export const isMaximum = (text: string): boolean => /^(?:max|höchst|máx)/i.test(text);
