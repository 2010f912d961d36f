import { hasFigure, inFigures, namesDrug } from './doses.ts';
import { has, known, ageUnits, listedWords, patients, remembered, countWords } from './words.ts';

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

/**
 * How far what stands behind a label reaches: `Contraindications` (3) limits what is said of `Renal failure` (2), that what is said
 * of `Adults` (1), and all of them what other labels say (0).
 */
export const reachOf = (label: string): number => remembered(known().reaches, label, findReach);

function findReach(label: string): number {
	const condition = isCondition(label);
	const isLimit = has(label, 'limits');
	if (isNoLabel(label) || has(label, 'whom')) return isLimit ? 3 : 2;
	if (has(label, 'ages') || age.test(inFigures(label)) || (condition && hasFigure(label)))
		return isLimit ? 3 : 1;
	return condition || isState(label) ? (isLimit ? 3 : 2) : 0;
}

const age = new RegExp(String.raw`\d\W*(?:${ageUnits})(?!\p{L})`, 'u');

/**
 * Whether a label names patients in any language and nothing else, by a measure, or by what else they take: `Erwachsene`,
 * `≥ 80 y`, `BMI > 40`, `With verapamil`.
 */
export const isState = (label: string): boolean =>
	companions.test(label) ||
	(!namesDrug(label.replace(analytes, '')) && (measures.test(label) || isPatients(label)));

function isPatients(label: string): boolean {
	const words = listedWords(label);
	return patients.some(
		({ isWho, isAny }) => words.every(isAny) && (words.some(isWho) || /\p{L}.*\d/u.test(label))
	);
}

const companions =
	/allerg|hypersens|intoleran|unverträglich|^[^\p{L}\d]*(?:(?:if|when|in|for|patients?|those|people|adults|children|also|already|given|combined)\s+)*(?:\+|plus|with(?:out)?|on|taking|receiving|concomitant|concurrent|mit|ohne|unter|con|sin|avec|sans)(?!\p{L})/iu;

/** Whether a drug behind a label is given in place of the one above it, or not with it: `Penicillin allergy`, `Interactions`. */
export const leadsToOther = (label: string): boolean =>
	companions.test(label) || (interactions.test(label) && !namesDrug(label));

/** Whether nothing that stands behind a label is given: `Contraindicated`, `Avoid`, `Caution`. */
export const isWarning = (label: string): boolean =>
	(interactions.test(label) || isBan(label)) && !isMaximum(label);

const interactions =
	/intera[ck]|wechselwirk|[ck]ontra-?ind|contre-ind|caution|vorsicht|precauci|prudence/iu;

const analytes = /(?:c|k)reatinin\w*|potassium|sodium|calcium|kalium|natrium|glucose/i;

const measures = new RegExp(
	String.raw`^[^\p{L}\d]*(?:(?:HLA|G6PD|TPMT|DPYD)(?!\p{L})|(?:\p{L}[\p{L}\d]{0,4}[+⁺]?|${analytes.source}|platelets|bilirubin)?\s*[<>≤≥]|(?:(?:stage|grade|class|NYHA|Stadium|Grad|Klasse)\s*(?:\d\w?|[IV]+)|Child|HD|PD)(?!\p{L})|(?:${analytes.source})\s*\d[\d.,]*\s*[–—-]\s*\d[\d.,]*\s*[mnµμ]?(?:mol|g)/[dm]?[lL]\W*$|(?:\p{L}{1,5}\s*)?\d[\d.,]*\s*(?:${ageUnits}|%)?\s*(?:[–—-]|to)\s*\d[\d.,]*\s*(?:(?:${ageUnits}|days?|%|m[lL]/min\S*)(?!\p{L}))?\W*$)`,
	'iu'
);

/** Whether a label says for whom or when something holds, or warns: `Renal failure`, `Caution`, `In children`. */
export const isProviso = (label: string): boolean => reachOf(label) > 0;
