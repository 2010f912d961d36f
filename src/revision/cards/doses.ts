import { grammar } from '../../lib/words/grammar/all.ts';
import { isDrugName } from '../../lib/words/drug-name.ts';
import { known, letters, remembered, wordsOf } from './words.ts';
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

/** Whether a text gives a dose: `5 mg/kg`, `half a tablet`. A level is none: `9 mg/L`, `below 3 mmol/L`. */
export function hasDose(text: string): boolean {
	const said = inFigures(text);
	return dose.test(said) && dose.test(said.replace(levels, ''));
}

const levels =
	/\d[\d.,]*\s*(?:(?:[mnµμ]|mc|micro|milli|nano)?g(?:ram)?s?\s*\/\s*l|ng\s*\/\s*ml)(?!\p{L})|(?:[<>≤≥]|(?<!\p{L})(?:below|above|under|over|than|unter|unterhalb|über|oberhalb|(?:encima|debajo|dessus|dessous) de|(?:sup|inf)[eé]rieure?s? à|(?:superior|inferior|mayor|menor)e?s? (?:a|de|que)))\s*\d[\d.,]*\s*(?:[mnµμ]?(?:mol|c?g|I?U)|mEq)\s*\/\s*[dm]?l(?!\p{L})/giu;

/** The words of a text that may name what its dose is of: those before it or, where it begins with that, the next: `5 mg of zinc`. */
export const wordsOfDose = (text: string): string =>
	behindDose.exec(text)?.[1] ?? text.replace(/\d.*/, '');

const behindDose =
	/^[^\p{L}\d]*\d[\d.,\s–-]*[\p{L}%]+(?:\/\S+)?\s+((?:(?:of|von|de|d[’']|oral|[IS]\.?[VMC]\.?|PO)\s*)*\p{L}+)/u;

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

/** Whether a label has the name of a drug in it, by its looks. */
export const namesDrug = (label: string): boolean => [...wordsOf(label)].some(isDrug);

const isDrug = (word: string): boolean =>
	remembered(known().drugs, word, () => isDrugName(grammar.fold(word)));

/** The words of a text that are names of drugs by themselves, rather than salts or parts of a name: `Folic acid`. */
export const drugsIn = (text: string): string[] =>
	(text.match(letters) ?? []).filter((word) => namesDrug(word) && !parts.test(word));

/** Whether a label leads to what is given against the thing itself: `Toxicity`, `Reversal`. */
export const leadsToRemedy = (label: string): boolean => antidotes.test(label);

const antidotes =
	/anti-?(?:bod|dot|kör|doto|cuerp|corps|toxin|serum|ven(?:om|in))|antagon|revers|toxi(?:cit|cid|zit)|extravas|overdos|überdos|sobredos|surdos|gegenmittel|(?<!\p{L})fab(?!\p{L})|प्रतिरक्षी|प्रतिविष/iu;

const parts =
	/^(?:a[cz]id\p{L}*|vitamin\p{L}*|anti(?:bod(?:y|ies)|dotes?)|antagonists?|sodium|potassium|calcium|\p{L}*(?:chlorid|bromid)e?|(?:bi)?(?:sul(?:f|ph)|phosph|acet|carbon|citr|fumar|succin|glucon)ate)$/iu;
