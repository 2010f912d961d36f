import { hasDose, inFigures, drugsIn, leadsToRemedy, namesDrug } from './doses.ts';
import { has, wordsOf, countWords, genericStems, isDoing, tellingStems } from './words.ts';
import { isCondition, isPointing, isTelling, isProviso, isState } from './limiting.ts';

/** What a text names before the dose that it gives, `Zinc: two milligrams` → `Zinc`; nothing if it gives or names none. */
export function nameOfDose(text: string): string {
	const [said = '', colon] = /^\p{L}[^\d:]*(:)?/u.exec(inFigures(text)) ?? [];
	const name = said.replace(/[\s:–—-]+$/, '');
	// `Raise by` names nothing; `Vitamin A` does.
	const [last] = /(?<!\p{L})\p{Ll}+$/u.exec(name) ?? [name];
	const isName = hasDose(text) && tellingStems(last).size > 0 && !isTelling(name);
	return isName && (colon ? countWords(name) < 6 : fewWords.test(name)) ? name : '';
}

const fewWords = /^\S+(?: \S+)?(?: ?(?:[/,&+]|and|or|und|oder|y|o|et|ou|और|या) ?\S+)*$/;

/** Whether a text sends readers on or leaves off before its end, or says but that it is as for something else: `As adults`. */
export function goesOn(text: string): boolean {
	const [, other = ''] = asOther.exec(text) ?? [];
	return elsewhere.test(text) || isProviso(other) || drugsIn(other).length > 0;
}

const asOther = /^(?:as|wie|como|comme)\s+(?:(?:in|bei|en|chez)\s+)?([^\s\d]+)\W*$/iu;
const elsewhere =
	/^(?:see|as (?:above|below|for|\S+[ -]line$)|ditto|(?:the )?same)\b|^["”“″〃„]$|(?::|\b(?:and|or|plus|but|except|unless|then|with))$/i;

/** Whether a label says for whom, when, how or in which turn something is given, not what: `Elderly`, `By mouth`, `Second fit`. */
export const namesNothing = (label: string): boolean =>
	isProviso(label) ||
	isPointing(label) ||
	turns.test(label) ||
	routes.test(label) ||
	[...tellingStems(label)].every((stem) => genericStems().has(stem));

/** Whether it has no word, either, that may be a name: `Heparin in pregnancy` has one, `IV, over 10 kg` has none. */
export function hasNoName(label: string): boolean {
	const parts = label.split(/[,;]\s/);
	if (isState(label) || (parts.length > 1 && parts.every(hasNoName))) return true;
	if (!namesNothing(label) || namesDrug(label)) return false;
	const isPlain =
		isCondition(label) || isPointing(label) || turns.test(label) || routes.test(label);
	const words = [...wordsOf(inFigures(label).replace(/\d[\d.,–-]*\s*[\p{L}/]+/gu, ''))];
	const isCommon = (word: string) =>
		has(word, 'limits', 'whom', 'ages', 'conditions', 'signals', 'pointers') ||
		[...tellingStems(word)].every((stem) => genericStems().has(stem));
	return isPlain || words.every(isCommon);
}

/** Whether a label names, by its looks, a disease that something is given for: `Heart failure`. A vaccine is none. */
export const namesDisease = (label: string): boolean =>
	diseases.test(label) &&
	!namesDrug(label) &&
	!/va[ck][cz]?in|vacun|impf|serum|tox(?:in|oid)/i.test(label);

const diseases =
	/(?:itis|(?<!d)osis|iasis|[aeäé]mi[ae]|path(?:y|ie|[ií]a)|(?:[b-df-hj-np-r]|at)oma|(?:in|ph|an|uk|rk)om|algi[ae]|(?:tachy|brady)[ck]ardi[ae]|pn(?:o?e|ö)a|rrh(?:(?:o?e|ö)a|agi[ae])|sepsis|as(?:th?)?m[ae]|s[iyí]ndrome?|disease|krankheit|enfermedad|maladie|failure|insuf+i[csz]i?[ea]n[a-z]*|arrest|fibrillation|flimmern|epilep[a-z]*|seizures?|anaphyla[a-z]*|infe[ck][a-z]+|pneumonia|pneumonie|neumonía|croup|fever|fieber|embolism|embolie|infarct[a-z]*|migraine)(?!\p{L})/iu;

/** What a label names before it says for whom or when, `Zinc in pregnancy` → `Zinc`; nothing if it names nothing. */
export function nameIn(label: string): string {
	if (!namesNothing(label)) return label;
	const words = label.replace(/[,(:;–].*$/, '').split(/\s+/);
	const end = words.findIndex((word, index) => index > 0 && has(word, 'conditions'));
	const name = words.slice(0, end < 0 ? words.length : end).join(' ');
	return !namesNothing(name) || namesDrug(name) ? name : '';
}

/** Whether a label names another thing than titles above it do, of which the last drug counts: an antibody to a drug is another one. */
export function isOtherThan(label: string, titles: readonly string[]): boolean {
	const drug = titles.findLast((title) => namesDrug(title) && !isState(title));
	const isSame = (title: string) =>
		leadsToRemedy(title) === leadsToRemedy(label) &&
		!tellingStems(title).isDisjointFrom(tellingStems(label));
	return !(drug === undefined ? titles : [drug]).some(isSame);
}

/** Whether a label may be that of a drug: it names something, and neither another side of it nor what is done. */
export const mayBeDrug = (label: string): boolean =>
	!(label === '' || hasNoName(label)) && (namesDrug(label) || !(isAspect(label) || isDoing(label)));

const turns =
	/^(?:(?:tablets?|capsules?|syrup|suspension|solution|elixir|drops|cream|ointment|gel|spray|morning|evening|night|noon|bedtime|(?:(?:daily|weekly|total|absolute|single|overall|highest|largest|upper|ceiling|cumulative|lifetime)[\s-]*)+(?:dos(?:e|age)|amount|limit|max\p{L}*)?)$|\d+(?:st|nd|rd|th|\.)|(?:day|week|month|tag|woche|día|jour)\p{L}?\s*\d|normal|standard|target|top|then|next|later|last|first|second|third|fourth|repeat|initial|loading|maintenance|start|erste|zweite|dritte|danach|erhaltung|aufsättigung|anfang|mantenimiento|carga|entretien|primer|segund|tercer|luego|premi|deuxi|seconde|troisi|puis|पहल|दूसर|तीसर)/iu;

const routes =
	/^(?:(?:by|via|per|par|por|v[ií]a|in|into|as|the|an?|or|and|und|oder|als|über|den|die|zum|en|la|le|à|voie|route|injec\p{L}*|injektion|inyección|infusion|kurzinfusion|infusión|perfusi[oó]n|bolus|mouth|mund|boca|bouche|os|(?:per)?oral\p{L}*|p\.?o|[is]\.?[vmco]|p\.?r|nasal\p{L}*|rectal\p{L}*|rektal\p{L}*|buccal\p{L}*|bukkal\p{L}*|bucal|sublingual\p{L}*|intra\p{L}+|endovenos\p{L}*|sub[ck]ut\p{L}*|sous-cutanée|inhal\p{L}*|n[eé]buli\p{L}*|vernebel\p{L}*|topi[cqs]\p{L}*|tópic\p{L}*|cutanée|(?:par)?enteral\p{L}*|vaginal\p{L}*|transdermal\p{L}*|transdermique|transdérmic\p{L}*|मुँह|मुंह|मौखिक|नस|अंतःशिरा|इंजेक्शन|त्वचा|गुदा|नाक|द्वारा|में|से|पर)(?:[\s.,/()]+|$))+$/iu;

/** Whether a label names another side of the same thing, such as its cause: what limits a dose does not limit that. */
export const isAspect = (label: string): boolean => has(label, 'aspects') && !isProviso(label);
