import { grammar } from '../../lib/words/grammar/all.ts';
import { isDrugName } from '../../lib/words/drug-name.ts';
import { known, letters, remembered, wordsOf } from './known-words.ts';

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
