import { isEmptyWord, readWords } from '../../lib/words/words.ts';

/** Whether words only say for whom something is or how it is given: no drug, and no answer by themselves to what is asked of one. */
export function isCircumstance(typed: string): boolean {
	// The number of one is, too: “CrCl 10”.
	const words = readWords(typed).filter((word) => !isEmptyWord(word) && !/^\d+$/.test(word.text));
	return words.length > 0 && words.every(({ text }) => patient.test(text) || manner.test(text));
}

/** Whether words say for whom something is. */
export const isPatient = (typed: string): boolean =>
	isCircumstance(typed) && readWords(typed).some(({ text }) => patient.test(text));

/** Beginnings of such words, as they are compared. */
const patient =
	/^(?:adult|adole|bab(?:y|ies)$|child|kid$|kids$|infant|neonat|newborn|p(?:a)?ediatric|elderl|old$|older|years?$|geriatric|wom[ae]n|m[ae]n$|patient|pregnan|trimester|gestation|breast-?feed|lactati|nursing|renal|kidney|hepatic|liver|dialy|obes|ckd$|aki$|e?gfr$|crcl$|kinder|saugling|neugeb|erwachs|schwanger|stillzeit|stillend|nieren|leber|enfant|nourriss|grossesse|allait|adulte|hepatique|nino|lactan|embaraz|anciano|higado)/;

/** Beginnings of words for how something is given, and how ill somebody is. */
const manner =
	/^(?:overdos|uberdos|toxicity|poison|acute$|chronic$|severe$|disease$|function|dysfunction|impair|failure|insuffic|iv$|im$|sc$|po$|oral|rectal|buccal|nasal|inhal|neb(?:s?$|uli)|sub(?:cut|ling)|topical|intra(?:ven|musc|oss|thec)|infus|bolus|loading|maintenance|start|initial|max(?:im|$)|breakthrough|second$|2nd$|repeat|titrat|tablet|syrup)/;
