import { rememberLast } from '../remember-last.ts';
import { readWords } from '../words/words.ts';
import { nameKey } from './check.ts';
import { namesOf, type Term } from './schema.ts';

/**
 * Finds the abbreviations of a vocabulary that a text in Markdown writes out otherwise, as in "diabetes mellitus (DM)"
 * where the vocabulary has dermatomyositis: what it says of them would be wrong there.
 */
export function findOtherMeanings(terms: readonly Term[], text: string): string[] {
	const known = termsByAbbreviation(terms);
	const plain = text.replace(/\]\([^)]*\)|[*_`[\]]/g, '');
	const explained = [...plain.matchAll(besideMeaning)].flatMap(({ groups }) =>
		Object.values(groups ?? {}).filter((one) => known.has(one))
	);
	return [...new Set(explained)].filter((abbreviation) =>
		[...plain.matchAll(written(abbreviation))].some(({ groups }) => {
			const meaning = Object.values(groups ?? {}).find(Boolean) ?? '';
			return !namesOf(known.get(abbreviation)!).some((name) => isAlike(name, meaning));
		})
	);
}

/** A vocabulary without some abbreviations; the same one if there are none to be left out. */
export function withoutAbbreviations(terms: readonly Term[], left: readonly string[]) {
	if (left.length === 0) return terms;
	return terms.map(({ abbreviations, ...term }) => ({
		...term,
		abbreviations: abbreviations.filter((one) => !left.includes(one)),
	}));
}

const termsByAbbreviation = rememberLast(
	(terms: readonly Term[]) =>
		new Map(terms.flatMap((term) => term.abbreviations.map((one) => [one, term] as const)))
);

const capitals = '[\\p{L}\\p{N}]*\\p{Lu}[\\p{L}\\p{N}]*?';
const sign = '(?:[=:|]|means\\b|stands for\\b)';

/** An abbreviation in brackets, or before brackets or a sign behind which it may be explained. */
const besideMeaning = new RegExp(
	`\\((?<inside>${capitals})s?[),;]|(?<![\\p{L}\\p{N}])(?<before>${capitals})s?\\s*(?:\\(|${sign})`,
	'gu'
);

/**
 * Finds where an abbreviation is written out: by words that begin with its letters, perhaps with a short one between two, or
 * by one word that has them all. Behind a sign may stand anything else (“PO: prednisolone or …”), so there the meaning ends
 * its sentence, or it has no short word, and is one word for three letters or more: “MTX: mitoxantrone 12 mg/m²”.
 */
function written(abbreviation: string): RegExp {
	// An oedema has an E, too.
	const letters = [...abbreviation].map(
		(one) => `${/e/i.test(one) ? '[oO]?' : ''}[${one.toLowerCase()}${one.toUpperCase()}]`
	);
	const begin = '(?<![\\p{L}\\p{N}])';
	const inWord = "[\\p{L}\\p{N}'’]";
	const word = `${begin}${letters.join('\\p{L}*')}\\p{L}{2,}`;
	const words = `${begin}${letters.join(`${inWord}*[\\s-]+(?:\\p{L}{1,3}[\\s-]+)?`)}\\p{L}+`;
	const longWords = `${begin}${letters.join(`${inWord}{3,}[ \\t-]+`)}\\p{L}{3,}`;
	const alone = letters.length > 2 ? `${longWords}|${word}` : longWords;
	const meaning = `(?:${words}|${word})`;
	const short = `${begin}${abbreviation}s?`;
	const end = '[ \\t]*(?:[.,;)|\\n]|$)';
	return new RegExp(
		`(?<a>${meaning})\\s*\\(${short}[),;]|${short}\\s*(?:\\((?<b>${meaning})|${sign}[ \\t]*(?:(?<c>${meaning})${end}|(?<d>${alone})))`,
		'gu'
	);
}

/** Whether a meaning is the end of a name, but for endings (intravenously, computerised tomography), or begins as it does. */
function isAlike(name: string, meaning: string): boolean {
	const [known, found] = [`${begun(name)} `, `${begun(meaning)} `];
	if (known.startsWith(found) || found.startsWith(known)) return true;
	return nameKey(name) === nameKey(meaning) || known.endsWith(found);
}

const begun = (text: string): string =>
	readWords(text)
		.map(({ text, stem }) => (text.length > 7 ? text.slice(0, 7) : stem))
		.join(' ');
