import { isDrugName } from '../../lib/words/drug-name.ts';
import { readWords, stems } from '../../lib/words/words.ts';
import { isCircumstance, isPatient } from './circumstance.ts';
import { conceptOfWord, isThere, type Concept } from './concept.ts';
import type { Lexicon } from './lexicon.ts';
import { doseName } from './dose.ts';
import { askedName, type Name } from './name.ts';
import { poisoned } from './own-doses.ts';
import { rangesIn, sizeOf, type Range } from './ranges.ts';
import { wholeConcept } from './segment.ts';
import { finderOf, spanNames } from './spans.ts';

/**
 * Adds to the concepts of a query what pages say in their place: to children, an age, a weight and a share the ranges that they lie in
 * (`< 12 years`, “6–12 years” for 10 years, “33–50%” for 40%), and other words for patients (eGFR for the kidneys).
 */
export function withOtherNames(concepts: readonly Concept[], lexicon: Lexicon): Concept[] {
	const asksHow = concepts.some(
		({ isDose, typed }) =>
			isDose || (isCircumstance(typed) && !isPatient(typed) && !poisoned.test(typed))
	);
	const isPoisoned = concepts.some(({ typed }) => poisoned.test(typed));
	const hasDrug = concepts.some(isDrug);
	const cut = concepts.flatMap((one, index) => cutPoisoning(one, lexicon, concepts[index + 1]));
	return cut.map((one, index) => {
		const [before, next] = [cut[index - 1], cut[index + 1]];
		const names = [
			...ranges(one, lexicon, before, next),
			...otherWords(one, lexicon, next),
			...(isMost(one) ? limitNames(lexicon) : []),
			...(hasDrug ? spanNames(one, lexicon) : []),
		];
		// What is said of a class of drugs is said of each, but no dose is, nor how it is given.
		const isOfClass = isPoisoned ? one.role === 'subject' : !asksHow && isDrug(one);
		if (isOfClass && !names[0]) return { ...one, names: one.names.map(asOwn) };
		const isOfNext = isAge(one) && /^\d/.test(next?.typed ?? '');
		// What is measured stands in many bands; “K 7.0” is not “pH <7.0”.
		const isOfBefore =
			before?.role === 'subject' && /^\d+\.\d+$/.test(one.typed) && !sizeOf(next?.typed);
		if (isOfNext || isOfBefore) return { ...one, role: 'light' };
		if (!names[0]) return one;
		// The number of an age stands elsewhere, too.
		const own = /^\d+$/.test(one.typed) ? [] : one.names;
		const age = hasDrug && next ? `${one.typed} ${next.typed}` : '';
		if (isOfChild(age))
			return {
				...one,
				typed: age,
				role: 'aspect',
				names: [...names, ...childNames(lexicon)],
				isMedical: true,
			};
		// A maximum is shown, though pages may say it in other words: “up to 20 mg”.
		const asked = isMost(one) ? { role: 'aspect' as const, isImplied: true } : {};
		const all = [...own, ...names];
		return { ...one, ...asked, names: all, count: one.count || 1, isWider: false };
	});
}

/**
 * Cuts the poisoning by something, if no page has it by that name, into what it is by and the poisoning: a page on poisons
 * names them alone. What is no poison makes ill in other ways.
 */
function cutPoisoning(one: Concept, lexicon: Lexicon, next?: Concept): Concept[] {
	const isLead = /^lead$/i.test(one.typed) && next?.role === 'subject' && poisoned.test(next.typed);
	const [, by = isLead ? one.typed : '', poisoning] = /^(.+) (\S+)$/.exec(one.typed) ?? [];
	const isCut = isLead || (!isThere(one) && poisoned.test(poisoning ?? ''));
	if (!isCut || /^(?:blood|food|water)$/i.test(by)) return [one];
	const count = Math.min(...stems(by).map((key) => lexicon.count(key)));
	const find = /^lead$/i.test(by) ? { find: findLead } : {};
	const names = count > 0 ? [{ ...askedName(by, lexicon), count, weight: 1, ...find }] : [];
	const [word] = readWords(poisoning ?? '');
	return [wholeConcept(by, names), ...(word ? [conceptOfWord(word.text, word.stem, lexicon)] : [])];
}

/** Finds the metal, and not what leads to something, nor the lead of an ECG. */
const findLead: Finder = ({ text, words }) =>
	words.flatMap(({ text: word, end }, index) => {
		const around = `${text.slice(Math.max(0, end - 12), end)}\n${text.slice(end, end + 5)}`;
		return word === 'lead' && metal.test(around) ? { index, length: 1 } : [];
	});

const metal =
	/(?:(?<!\p{L})Lead|(?:blood|serum|as|by|of|from|and|or|with|for|\p{P})\slead)\n(?!\s(?:a|the|to|into|[IV]+\d?|aV[RLF])(?!\p{L}))/u;

/** Whether a word asks for the most of something. */
export const isMost = ({ typed }: Concept): boolean => /^max/i.test(typed);

/** A limit in other words, which pages are asked for by its unit: “at most 240 mg”. */
const limitNames = (lexicon: Lexicon): Name[] =>
	doseName(lexicon, 0.5).map((name) => ({ ...name, find: finderOf(limit) }));

const limit = /\b(?:at most|up to|no more than|(?:not|never)(?: to)? exceed(?:ing)?)(?=\s\d)/gi;

const isDrug = ({ typed, called = [] }: Concept): boolean => [typed, ...called].some(isDrugName);

/** A name that only hints at what is asked for as one of it, if the least; “pain management” is no class. */
const asOwn = (name: Name): Name =>
	/management$/.test(name.name) ? name : { ...name, weight: Math.max(name.weight, 0.25) };

function ranges({ typed }: Concept, lexicon: Lexicon, before?: Concept, next?: Concept): Name[] {
	// “Glucose 10%” is no share.
	const isShare = typed.endsWith('%') && !isDrugName(before?.typed ?? '');
	const typedUnit = isShare ? '%' : /^[\d.]+ ?(kg)$/i.exec(typed)?.[1];
	const unit = [typedUnit, next?.typed.split(' ')[0], before && isAge(before) ? 'year' : '']
		.find(sizeOf)
		?.replace(/s$/, '');
	const value = Number.parseFloat(typed) * (sizeOf(unit) ?? NaN);
	// Pages are asked for by few words.
	const units = unit === 'kg' ? [unit] : ['year', 'month'];
	const texts = isShare
		? [`${value}`]
		: (units.map((one) => lexicon.wordsOf(one)).find((words) => words[0]) ?? []);
	const isOfAge = children.test(typed) || elderly.test(typed);
	if ((!isOfAge && Number.isNaN(value)) || !texts[0]) return [];
	// Months lie in years, too; days and weeks may be a span of time.
	const unitOf = /^(?:month|year)$/.test(unit ?? '') ? /month|year/ : new RegExp(`${unit}`);
	// What holds from some age on may not do so for the youngest.
	const isAsked = ({ from, to, units }: Range) => {
		if (!Number.isNaN(value)) return from <= value && value <= to && unitOf.test(units);
		if (!units.includes('year')) return false;
		if (elderly.test(typed)) return 60 <= from && to === Infinity;
		return from < to && to <= 18 && (from === 0 || !youngest.test(typed));
	};
	const find: Finder = (section) => rangesIn(section).filter(isAsked);
	const adolescent = { ...askedName('adolescent', lexicon), count: 1, weight: 0.8 };
	const range = { name: typed, key: '', texts, words: [texts], count: 1, weight: 0.8, find };
	return unit === 'year' && 12 <= value && value < 18 ? [range, adolescent] : [range];
}

/** Whether an age is that of a child, for whom the dose of anybody is none. */
const isOfChild = (age: string): boolean => /^(?:1[0-7]|\d) years?$|^\d+ months?$/i.test(age);

/** What holds for a child of any age: no other one stands behind. */
const childNames = (lexicon: Lexicon): Name[] =>
	['child', 'paediatric']
		.map((name) => ({ ...askedName(name, lexicon), weight: 0.5, find: findChildren }))
		.map((name) => ({ ...name, count: lexicon.count(name.key) }))
		.filter(({ count }) => count > 0);

const findChildren: Finder = ({ text, words }) =>
	words.flatMap(({ text: word, end }, index) =>
		/^(?:child|pediatric)/.test(word) && !ofAge.test(text.slice(end)) ? { index, length: 1 } : []
	);

const ofAge = /^[^.:;]{0,25}(?:year|month|week)/;

/** Whether a word says that the number behind it is an age. */
const isAge = ({ typed }: Concept): boolean => /^age[ds]?$/i.test(typed);

const youngest = /^(?:infant|bab(?:y|ies)$|toddler)/i;

/** What says that something is for old people. */
const elderly = /^(?:elderl|geriatric|older$)/i;

/** What says that something is for children. */
const children = new RegExp(`${youngest.source}|^(?:child|kids?$|p(?:a)?ediatric)`, 'i');

function otherWords({ typed }: Concept, lexicon: Lexicon, next?: Concept): Name[] {
	// Renal colic is none of the kidneys' function.
	const isOther =
		next?.role === 'subject' && ![isCircumstance, isDrugName].some((is) => is(next.typed));
	if (!isCircumstance(typed) || isOther) return [];
	return said
		.flatMap(([asked, names]) => (asked.test(typed) ? names : []))
		.map((name) => askedName(name, lexicon))
		.map((name) => ({ ...name, count: lexicon.count(name.key), weight: 0.5 }))
		.filter(({ count, name }) => count > 0 && name !== typed);
}

/** What pages say in place of words for whom something is. */
const said: readonly [RegExp, string[]][] = [
	[/^(?:renal|kidney)/i, ['egfr', 'gfr', 'crcl']],
	[/^pregnan/i, ['trimester']],
	[/^dialys/i, ['dialysis', 'haemodialysis']],
	[/^m[ae]n$/i, ['man', 'men']],
	[/^wom[ae]n$/i, ['woman', 'women']],
	[/^max/i, ['max', 'maximum']],
	[/^(?:second|2nd|repeat)/i, ['second', 'repeat', 'repeated']],
	[poisoned, ['overdose', 'poisoning', 'toxicity']],
];

type Finder = NonNullable<Name['find']>;
