import { language } from '../../lib/language/t.ts';
import { grammar } from '../../lib/words/grammar/all.ts';
import { isDrugName } from '../../lib/words/drug-name.ts';
import { stems } from '../../lib/words/words.ts';
import { cardWords, type CardWords } from './word-lists.ts';

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
function isCondition(text: string): boolean {
	const [first = '', other] = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
	return other !== undefined && has(first, 'limits', 'conditions');
}

/** Whether an answer says that something is not given: `Contraindicated`, `None`, `Stop it`. */
export function isBan(text: string): boolean {
	const isOrder = isNoLabel(text) || (has(text, 'limits') && has(text, 'whom', 'treats'));
	return bans.test(text) || (countWords(text) <= 3 && isOrder);
}

const bans =
	/contra-?indic|kontraindi|contre-indiqu|forbid|prohib|verboten|interdit|^(?:none|nil|keine?[nrs]?|ningun[oa]|aucune?)(?!\p{L})/iu;

/** Whether a text points at what it stands beside: `Halve these doses`. */
export const isPointing = (text: string): boolean => has(text, 'pointers');

/** Whether it points at more than one thing: `Halve these doses`, `Both are safe`. */
export const pointsAtSeveral = (text: string): boolean => has(text, 'several');

/** Whether a text has a figure or a word that says for whom, when or how much. Of a language without lists nothing is known. */
export const isTelling = (text: string): boolean =>
	!known().isKnown || mayLimit(text) || has(text, 'signals', 'whom', 'ages') || hasFigure(text);

/** Whether a text has a number, in figures or in words: `two and a half`. */
export const hasFigure = (text: string): boolean => /\d/.test(inFigures(text));

/** The text with a figure for each number that it says in words, whatever that is, and without the signs of notes. */
export const inFigures = (text: string): string =>
	text
		.replace(/[ᵃᵇᶜᵈᵉᶠᵍʰ]/g, '')
		.replace(numbers, '1')
		.replace(/[½¼¾⅓⅔\p{Nd}]/gu, (digit) => (/\d/.test(digit) ? digit : '1'));

/** Numbers in the languages of sites, but for what is another word in one of them, such as “once”. */
const numbers =
	/(?<![\p{L}\p{M}])(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|dozen|half|halves|quarters?|thirds|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn|\p{L}*(?:zwan|vier|fünf|sech|sieb|acht|neun)zig|\p{L}*(?:dreißig|hundert|tausend|einhalb)|anderthalb|halbe?[mnrs]?|viertel|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|trece|catorce|quince|dieci\p{L}+|veint\p{L}+|(?:tre|cuare|cincue|sese|sete|oche|nove)nta|cien|ciento|cuarto|deux|trois|quatre|cinq|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|vingt|(?:tre|quara|cinqua|soixa)nte|cents?|mille|demie?|quarts?|दो|तीन|चार|पाँच|पांच|छह|छः|सात|आठ|नौ|दस|ग्यारह|बारह|पंद्रह|बीस|पच्चीस|तीस|चालीस|पचास|सौ|हज़ार|आधा|आधी|आधे|डेढ़|ढाई|पौन|सवा|साढ़े)(?![\p{L}\p{M}])/giu;

/** What a text goes on to behind what it says first: `5 mg, then zinc` → `then zinc`, `+ zinc 7 mg`; nothing if it does not. */
export const goesOnTo = (text: string): string => next.exec(text)?.[0] ?? '';

const next =
	/:\s*$|(?<!\p{L})(?:then|follow\p{L}*|also|dann|danach|gefolgt|luego|después|segui\p{L}*|puis|suivi\p{L}*|फिर)(?!\p{L}).*|(?:[+&]|(?<!\p{L})(?:plus|and|or|und|oder|y|o|et|ou|और|या)(?!\p{L}))\s*\p{L}{4}[^\d.;]*\d.*/isu;

/** Whether a text sends readers on or leaves off before its end, or says but that it is as for something else: `As adults`. */
export function goesOn(text: string): boolean {
	const [, other = ''] = asOther.exec(text) ?? [];
	return elsewhere.test(text) || isProviso(other) || drugsIn(other).length > 0;
}

const asOther = /^(?:as|wie|como|comme)\s+(?:(?:in|bei|en|chez)\s+)?([^\s\d]+)\W*$/iu;
const elsewhere =
	/^(?:see|as (?:above|below|for|\S+[ -]line$)|ditto|same)\b|^["”“″〃„]$|(?::|\b(?:and|or|plus|but|except|unless))$/i;

/** Whether a text ends as sentences do. */
export const isSentence = (text: string): boolean => /[.!?…।][\s)”"’]*$/.test(text);

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

const ageUnits = String.raw`kg|y(?:ea)?rs?|y(?:\/?o)?|m(?:on?)?ths?|mos?|w(?:ee)?ks?|Jahren?|Jahre?|J|Monaten?|Monate?|Wochen?|años|meses|semanas|ans|mois|semaines|वर्ष|माह`;
const age = new RegExp(String.raw`\d\W*(?:${ageUnits})(?!\p{L})`, 'u');

/**
 * Whether a label names patients in any language and nothing else, by a measure, or by what else they take: `Erwachsene`,
 * `≥ 80 y`, `BMI > 40`, `With verapamil`.
 */
const isState = (label: string): boolean =>
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

/** Whether a text begins with the most that is given. */
export const isMaximum = (text: string): boolean => /^(?:max|höchst|máx)/i.test(text);

const interactions =
	/intera[ck]|wechselwirk|[ck]ontra-?ind|contre-ind|caution|vorsicht|precauci|prudence/iu;

const analytes = /(?:c|k)reatinin\w*|potassium|sodium|calcium|kalium|natrium|glucose/i;

const measures = new RegExp(
	String.raw`^[^\p{L}\d]*(?:(?:HLA|G6PD|TPMT|DPYD)(?!\p{L})|(?:\p{L}[\p{L}\d]{0,4}[+⁺]?|${analytes.source}|platelets|bilirubin)?\s*[<>≤≥]|(?:(?:stage|grade|class|NYHA|Stadium|Grad|Klasse)\s*(?:\d\w?|[IV]+)|Child|HD|PD)(?!\p{L})|(?:\p{L}{1,5}\s*)?\d[\d.,]*\s*(?:${ageUnits}|%)?\s*(?:[–—-]|to)\s*\d[\d.,]*\s*(?:(?:${ageUnits}|days?|%|m[lL]/min\S*)(?!\p{L}))?\W*$)`,
	'iu'
);

/** Whether a label says for whom or when something holds, or warns: `Renal failure`, `Caution`, `In children`. */
export const isProviso = (label: string): boolean => reachOf(label) > 0;

/** Whether a label says for whom, when, how or in which turn something is given, not what: `Elderly`, `By mouth`, `Second fit`. */
export const namesNothing = (label: string): boolean =>
	isProviso(label) ||
	isPointing(label) ||
	turns.test(label) ||
	routes.test(label) ||
	[...tellingStems(label)].every((stem) => genericStems().has(stem));

/** Whether it has no word, either, that may be a name: `Hepatitis B vaccine` and `Heparin in pregnancy` have one. */
export function hasNoName(label: string): boolean {
	if (isState(label)) return true;
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

/** Whether a label has the name of a drug in it, by its looks. */
export const namesDrug = (label: string): boolean => [...wordsOf(label)].some(isDrug);

const isDrug = (word: string): boolean =>
	remembered(known().drugs, word, () => isDrugName(grammar.fold(word)));

/** What was found of a text before, or is found now. */
function remembered<Value>(all: Map<string, Value>, text: string, find: (text: string) => Value) {
	const value = all.get(text) ?? find(text);
	all.set(text, value);
	return value;
}

/** The words of a text that are names of drugs by themselves, rather than salts or parts of a name: `Folic acid`. */
export const drugsIn = (text: string): string[] =>
	(text.match(letters) ?? []).filter((word) => namesDrug(word) && !parts.test(word));

/** Whether a label names another thing than titles above it do, of which the last drug counts: an antibody to a drug is another one. */
export function isOtherThan(label: string, titles: readonly string[]): boolean {
	const drug = titles.findLast((title) => namesDrug(title) && !isState(title));
	const isSame = (title: string) =>
		leadsToRemedy(title) === leadsToRemedy(label) &&
		!tellingStems(title).isDisjointFrom(tellingStems(label));
	return !(drug === undefined ? titles : [drug]).some(isSame);
}

/** Whether a label leads to what is given against the thing itself: `Toxicity`, `Reversal`. */
export const leadsToRemedy = (label: string): boolean => antidotes.test(label);

const antidotes =
	/anti-?(?:bod|dot|kör|doto|cuerp|corps|toxin|serum|ven(?:om|in))|antagon|revers|toxi(?:cit|cid|zit)|extravas|overdos|überdos|sobredos|surdos|gegenmittel|(?<!\p{L})fab(?!\p{L})|प्रतिरक्षी|प्रतिविष/iu;

const parts =
	/^(?:a[cz]id\p{L}*|vitamin\p{L}*|anti(?:bod(?:y|ies)|dotes?)|antagonists?|sodium|potassium|calcium|\p{L}*(?:chlorid|bromid)e?|(?:bi)?(?:sul(?:f|ph)|phosph|acet|carbon|citr|fumar|succin|glucon)ate)$/iu;

/** Whether a label may be that of a drug: it names something, and neither another side of it nor what is done. */
export const mayBeDrug = (label: string): boolean =>
	!(label === '' || hasNoName(label)) && (namesDrug(label) || !(isAspect(label) || isDoing(label)));

/** Whether a text begins with what is done: `Increase`, `Monitoring levels`. */
export const isDoing = (text: string): boolean => has(/^\p{L}*/u.exec(text)?.[0] ?? '', 'signals');

const turns =
	/^(?:(?:tablets?|capsules?|syrup|suspension|solution|elixir|drops|cream|ointment|gel|spray|morning|evening|night|noon|bedtime)$|\d+(?:st|nd|rd|th|\.)|(?:day|week|month|tag|woche|día|jour)\p{L}?\s*\d|normal|standard|target|top|then|next|later|last|first|second|third|fourth|repeat|initial|loading|maintenance|start|erste|zweite|dritte|danach|erhaltung|aufsättigung|anfang|mantenimiento|carga|entretien|primer|segund|tercer|luego|premi|deuxi|seconde|troisi|puis|पहल|दूसर|तीसर)/iu;

const routes =
	/^(?:(?:by|via|per|par|por|v[ií]a|in|into|as|the|an?|or|and|und|oder|als|über|den|die|zum|en|la|le|à|voie|route|injec\p{L}*|injektion|inyección|infusion|kurzinfusion|infusión|perfusi[oó]n|bolus|mouth|mund|boca|bouche|os|(?:per)?oral\p{L}*|p\.?o|[is]\.?[vmco]|p\.?r|nasal\p{L}*|rectal\p{L}*|rektal\p{L}*|buccal\p{L}*|bukkal\p{L}*|bucal|sublingual\p{L}*|intra\p{L}+|endovenos\p{L}*|sub[ck]ut\p{L}*|sous-cutanée|inhal\p{L}*|n[eé]buli\p{L}*|vernebel\p{L}*|topi[cqs]\p{L}*|tópic\p{L}*|cutanée|(?:par)?enteral\p{L}*|vaginal\p{L}*|transdermal\p{L}*|transdermique|transdérmic\p{L}*|मुँह|मुंह|मौखिक|नस|अंतःशिरा|इंजेक्शन|त्वचा|गुदा|नाक|द्वारा|में|से|पर)(?:[\s.,/()]+|$))+$/iu;

/** Whether a label or a heading leads to treatment: `First line`. */
export const leadsToTreatment = (label: string): boolean => has(label, 'treats');

/** Whether a label names another side of the same thing, such as its cause: what limits a dose does not limit that. */
export const isAspect = (label: string): boolean => has(label, 'aspects') && !isProviso(label);

/** Whether a text gives a dose: `5 mg/kg`, `half a tablet`. */
export const hasDose = (text: string): boolean => dose.test(inFigures(text));

/** What a text names before the dose that it gives, `Zinc: two milligrams` → `Zinc`; nothing if it gives or names none. */
export function nameOfDose(text: string): string {
	const [said = '', colon] = /^\p{L}[^\d:]*(:)?/u.exec(inFigures(text)) ?? [];
	const name = said.replace(/[\s:–—-]+$/, '');
	const isName = hasDose(text) && tellingStems(name).size > 0 && !isTelling(name);
	return isName && (colon ? countWords(name) < 6 : fewWords.test(name)) ? name : '';
}

/** The words of a text that may name what its dose is of: those before it or, where it begins with that, the next: `5 mg of zinc`. */
export const wordsOfDose = (text: string): string =>
	behindDose.exec(text)?.[1] ?? text.replace(/\d.*/, '');

const behindDose =
	/^[^\p{L}\d]*\d[\d.,\s–-]*[\p{L}%]+(?:\/\S+)?\s+((?:(?:of|von|de|d[’']|oral|[IS]\.?[VMC]\.?|PO)\s*)*\p{L}+)/u;

const fewWords = /^\S+(?: \S+)?(?: ?(?:[/,&+]|and|or|und|oder|y|o|et|ou|और|या) ?\S+)*$/;

const units = String.raw`[mnuµμ]?c?g(?:ms?|s)?|[muµμ]?[lL]s?|cc|kg|(?:[Mm]i\p{L}+)?[Gg]ram\p{L}*|(?:[Mm]il+i)?[Ll]it[re]\p{L}+|[muµμ]?mol|mEq|(?:(?i:lakhs?|lacs?|million|mega)\s+)?(?:[mkM]?I?[UE]|i?u)|J|[kMG]?Bq|[mµμ]?Ci|Gy|tb?sp|(?:मिली|माइक्रो)?ग्राम|मिलीलीटर`;
/** What is counted: tablets, drops, puffs and the like. */
const forms = String.raw`tab(?:s|l|let\p{L}*)?|tbl|comp(?:rim\p{L}*)?|[ck][aá]psul?\p{L}*|kapsel\p{L}*|gélule\p{L}*|drops?|tropfen|gotas?|gouttes?|puffs?|hub|hübe|bouffées?|units?|einheit(?:en)?|unidad(?:es)?|unités?|amp(?:oule|ulle|olla)\p{L}*|vials?|viales|sachets?|beutel|sobres?|sprays?|sprüh\p{L}*|\p{L}*spoon\p{L}*|\p{L}*löffel\p{L}*|cuchar\p{L}*|cuillère\p{L}*|patch\p{L}*|pflaster|parches?|\p{L}*suppositor\p{L}*|zäpfchen|supositorio\p{L}*|inhala(?:tion(?:s|en)?|ci[oó]n(?:es)?)|enemas?|einl[aä]uf\p{L}*|lavements?|pessar\p{L}*|nebules?|syringes?|spritzen?|jeringas?|seringues?|doses|injections|injektionen|inyecciones|applications|aplicaciones|cachets?|dragées?|dragees?|lozenges?|pills?|pillen?|píldoras?|गोल\S*|बूँद\S*|चम्मच|कैप्सूल|यूनिट`;
const articles = String.raw`an?|single|eine?n?|una?|une|medi[ao]|एक`;
const dose = new RegExp(
	String.raw`[\d⁰¹²³⁴-⁹][\s-]*(?:${units}|(?i:${forms}))(?!\p{L})|(?:\d|(?<!\p{L})(?i:${articles}))(?:[\s-]+\p{L}+){0,2}[\s-]+(?i:${forms}|(?:mi\p{L}+)?gram\p{L}*|(?:milli)?lit(?:re|er)s?)(?!\p{L})`,
	'u'
);

/** Whether a text says how often something is given, or whether and how its dose is changed: `every 6 hours`, `reduce by 25%`, `no change`. */
export const hasSchedule = (text: string): boolean =>
	schedule.test(text) || changes.test(inFigures(text)) || unchanged.test(text);

const changes =
	/(?<!\p{L})(?:(?:reduc|halv|doubl|tripl|quarter|increas|decreas|lower|rais)(?:ed?|ing)?|higher|twice|\d ?%) (?:\S+ ){0,3}dos(?:es?|age)(?!\p{L})|(?:\d|third) (?:of )?(?:the |this |each )?(?:\p{L}+ )?dos(?:es?|age)(?!\p{L})|(?:reduc|increas|decreas|lower|rais)e? (?:it |them )?(?:by|to) (?:an? )?(?:\d|third)|dos[ei]s? (?:um|auf|a|de|à) (?:die |la )?\d|(?:halbe|doppelte|doble|double|(?:mitad|moitié) de la) dos[ei]s?(?!\p{L})/iu;

/** Whether a text says of a dose that it stays as it is: `no change`, `keine Anpassung`. */
const unchanged =
	/(?:^|: )(?:(?:no|not|keine|sin|ningún|pas d[e’']|aucune?) ?(?:need for |dos(?:e|age|is|ierung)s?[ -]?)?(?:change|adjust|reduc|anpass|änder|redu[zc]|cambi|ajust|modific|adapt)|(?:dos(?:e|age|is|ierung)s? )?(?:unchanged|unaltered|unverändert|inchangé|कोई बदलाव नहीं|(?:the )?(?:same|usual|normal|full|standard|übliche?|volle|gleiche|misma|habitual|usuelle|même) dos))/iu;

const schedule =
	/(?<![\p{L}\d-])(?:(?:once|twice|thrice|times|mal|veces|vez|fois|बार) (?:an?|at|per|every|each|in|daily|weekly|pro|am|täglich|wöchentlich|al?|par|por)|hourly|daily|nightly|weekly|fortnightly|monthly|every (?:\S+ ){0,2}(?:min(?:ute)?|hour|hr|day|night|morning|week|month)s?|every [\d–-]+(?: to \d+)? ?h(?:rs?)?|\d+(?:-| ?)hourly|alternate (?:day|night|week|morning)s?|nocte|mane|[bt]\.?d\.?s?\.?|[bt]\.?i\.?d\.?|q\.?(?:d|\d+h|i\.?d|d\.?s)\.?|o\.?d\.?|o\.[nm]\.?|(?:at|each) night|at bedtime|in the (?:morning|evening)|(?:ein|zwei|drei|vier|fünf|sechs)mal|\p{L}*(?:stünd|täg|wöchent|monat|jähr)lich|tgl\.?|alle \S+ (?:stunden|tage|wochen|monate)|jede[nrs]? (?:\S+ )?(?:stunde|tag|nacht|morgen|abend|woche|monat)|(?:pro|am) (?:tag|morgen|abend)|zur nacht|morgens|mittags|abends|nachts|bei bedarf|[\d½](?:-[\d½]){2,3}(?![\d-])|cada \S+|c\/ ?\d+ ?h|diari\p{L}+|(?:bi)?semanal\p{L}*|mensual\p{L}*|(?:al|por) día|(?:a la|por) semana|por la (?:mañana|tarde|noche)|al acostarse|si precisa|a demanda|tou(?:te)?s les|chaque (?:jour|matin|soir|nuit|semaine|mois)|par (?:jour|semaine|mois|nuit)|le (?:matin|soir)|matin et soir|au coucher|si besoin|à la demande|quotidien\p{L}*|hebdomadaire\p{L}*|mensuel\p{L}*|रोज़?|प्रतिदिन|रोज़ाना|रोजाना|दैनिक|साप्ताहिक|मासिक|(?:हर|प्रति) (?:\S+ )?(?:घंटे|दिन|रात|सुबह|शाम|हफ़्ते|हफ्ते|सप्ताह|महीने)|(?:दिन|सप्ताह|हफ़्ते|हफ्ते) में|सोते समय)(?![\p{L}\p{M}])/iu;

/** Whether a text says how much of something is given, or how often. */
export const givesDose = (text: string): boolean => hasDose(text) || hasSchedule(text);

/** How many words a text has, as readers count them. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The stems of a text's words that carry meaning. */
export const tellingStems = (text: string): Set<string> =>
	new Set(stems(text).filter((stem) => !known().functionStems.has(stem)));

/** Whether two texts share half of the words of one of them. */
export function isAlike(one: string, other: string): boolean {
	const [first, second] = [tellingStems(one), tellingStems(other)];
	return first.intersection(second).size * 2 >= Math.min(first.size, second.size);
}

/** What is known of the language of the site, whose words are cut to their stems once. */
const known = () => (last?.language === language ? last : (last = learn()));

let last: ReturnType<typeof learn> | undefined;

function learn() {
	const { language: base } = new Intl.Locale(language);
	const lists = cardWords[base];
	const joining = base === 'en' ? englishJoining : [...grammar.emptyWords].join(' ');
	return {
		language,
		/** The stems of words that only join others. */
		functionStems: new Set(stems(joining)),
		genericStems: new Set(stems(lists?.generic ?? '')),
		isKnown: lists !== undefined,
		opposites: (lists?.opposites ?? '').split('|').flatMap((pair) => {
			const [one = '', other = ''] = pair.trim().split(/\s+/);
			return [[one, other] as const, [other, one] as const];
		}),
		tests: Object.fromEntries(
			Object.entries(lists ?? {}).map(([kind, words]) => [kind, testOf(String(words))])
		) as Partial<Record<keyof CardWords, ReturnType<typeof testOf>>>,
		/** How far labels reach, and which words are drugs, once that was asked. */
		reaches: new Map<string, number>(),
		drugs: new Map<string, boolean>(),
	};
}

/** Whether a text has a word of one of some lists. */
function has(text: string, ...kinds: (keyof CardWords)[]): boolean {
	const words = listedWords(text);
	return kinds.some((kind) => words.some(known().tests[kind] ?? (() => false)));
}

/** The words of a text as lists have them: `don’t` is one. */
const listedWords = (text: string): string[] =>
	text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*(?:[’']t(?![\p{L}\p{M}]))?/gu) ?? [];

/** Makes a test for words of a list, in which a star stands for any letters. It takes a word in lower case. */
function testOf(list: string): (word: string) => boolean {
	const words = list.toLowerCase().trim().split(/\s+/).filter(Boolean);
	// A class of letters for each star would take the engine a quarter of a second to compile.
	const patterns = words.map((word) => `^${word}$`.replace(/^\^\*|\*\$$/g, ''));
	const pattern = new RegExp(patterns.join('|') || '[]', 'u');
	return (word) => pattern.test(word);
}

/** Labels that name patients and nothing else, by language. */
const patients = Object.values(cardWords).map(({ ages, whom, conditions, generic }) => {
	const who = `${ages} ${whom} nacidos pädiatr*`;
	const joining = `patient* pacient* personnes über de des von mit und oder y a et ou à और plus gfr egfr crcl eingeschränkt* ${ageUnits.replaceAll('|', ' ')}`;
	return { isWho: testOf(who), isAny: testOf(`${who} ${conditions} ${generic} ${joining}`) };
});

/** Words that only join others: fewer than search drops from a question. */
const englishJoining = `a an and any are as at be been before but by can could do does each for from has have how if in
	into is it its may might more most must no nor not of off on one only or other out over per so some
	such than that the their them then there these they this those to under up v was were what when
	where which while who why will with within without would you your above after all also among both
	during either go goes well whose according including see itself themselves`;

/** The stems of words that would fit nearly any fact. */
export const genericStems = (): ReadonlySet<string> => known().genericStems;

/** The opposite words that two answers have, one each; nothing if there are none. */
export function findOpposites(one: string, other: string): readonly [string, string] | undefined {
	const [first, second] = [wordsOf(one), wordsOf(other)];
	// An answer that has both words compares two things.
	const isParted = ([a, b]: readonly [string, string]) =>
		first.has(a) && !first.has(b) && second.has(b) && !second.has(a);
	return known().opposites.find(isParted);
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(letters));

/** Words; a raised letter behind one is the sign of a note. */
const letters = /[\p{L}--[ᵃᵇᶜᵈᵉᶠᵍʰ]][[\p{L}\p{M}]--[ᵃᵇᶜᵈᵉᶠᵍʰ]]*/gv;
