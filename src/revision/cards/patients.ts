import { hasFigure, inFigures } from './doses.ts';
import { namesDrug } from './drugs.ts';
import { ageUnits, has, known, listedWords, patients, remembered } from './known-words.ts';
import { isBan, isCondition, isMaximum, isNoLabel } from './limiting.ts';

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
	String.raw`^[^\p{L}\d]*(?:(?:HLA|G6PD|TPMT|DPYD)(?!\p{L})|(?:\p{L}[\p{L}\d]{0,4}[+⁺]?|${analytes.source}|platelets|bilirubin)?\s*[<>≤≥]|(?:(?:stage|grade|class|NYHA|Stadium|Grad|Klasse)\s*(?:\d\w?|[IV]+)|Child|HD|PD)(?!\p{L})|(?:(?:\p{L}{1,5}|${analytes.source})\s*)?\d[\d.,]*\s*(?:${ageUnits}|%)?\s*(?:[–—-]|to)\s*\d[\d.,]*\s*(?:(?:${ageUnits}|days?|%|m[lL]/min\S*|[mnµμ]?(?:mol|g)/[dm]?[lL])(?!\p{L}))?\W*$)`,
	'iu'
);

/** Whether a label says for whom or when something holds, or warns: `Renal failure`, `Caution`, `In children`. */
export const isProviso = (label: string): boolean => reachOf(label) > 0;
