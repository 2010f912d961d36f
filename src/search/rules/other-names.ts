import { isDrugName } from '../../lib/words/drug-name.ts';
import { isCircumstance } from './circumstance.ts';
import type { Concept } from './concept.ts';
import type { Lexicon } from './lexicon.ts';
import { askedName, type Name } from './name.ts';
import { rangesIn, sizeOf, type Range } from './ranges.ts';

/**
 * Adds to the concepts of a query what pages say in their place: to children, an age, a weight and a share the ranges that they lie in
 * (`< 12 years`, “6–12 years” for 10 years, “33–50%” for 40%), and other words for patients (eGFR for the kidneys).
 */
export const withOtherNames = (concepts: readonly Concept[], lexicon: Lexicon): Concept[] =>
	concepts.map((one, index) => {
		const [before, next] = [concepts[index - 1], concepts[index + 1]];
		const names = [...ranges(one, lexicon, before, next), ...otherWords(one, lexicon, next)];
		const isOfNext = isAge(one) && /^\d/.test(next?.typed ?? '');
		// What is measured stands in many bands; “K 7.0” is not “pH <7.0”.
		const isOfBefore =
			before?.role === 'subject' && /^\d+\.\d+$/.test(one.typed) && !sizeOf(next?.typed);
		if (isOfNext || isOfBefore) return { ...one, role: 'light' };
		if (!names[0]) return one;
		// The number of an age stands elsewhere, too.
		const own = /^\d+$/.test(one.typed) ? [] : one.names;
		// A maximum is shown, though pages may say it in other words: “up to 20 mg”.
		const asked = /^max/i.test(one.typed) ? { role: 'aspect' as const, isImplied: true } : {};
		const all = [...own, ...names];
		return { ...one, ...asked, names: all, count: one.count || 1, isWider: false };
	});

function ranges({ typed }: Concept, lexicon: Lexicon, before?: Concept, next?: Concept): Name[] {
	// “Glucose 10%” is no share.
	const isShare = typed.endsWith('%') && !isDrugName(before?.typed ?? '');
	const typedUnit = isShare ? '%' : /^[\d.]+ ?(kg)$/i.exec(typed)?.[1];
	const unit = [typedUnit, next?.typed.split(' ')[0], before && isAge(before) ? 'year' : '']
		.find(sizeOf)
		?.replace(/s$/, '');
	const value = Number.parseFloat(typed) * (sizeOf(unit) ?? NaN);
	// Pages are asked for by few words.
	const texts = isShare ? [`${value}`] : lexicon.wordsOf(unit === 'kg' ? unit : 'year');
	if ((!children.test(typed) && Number.isNaN(value)) || !texts[0]) return [];
	// Months lie in years, too; days and weeks may be a span of time.
	const unitOf = /^(?:month|year)$/.test(unit ?? '') ? /month|year/ : new RegExp(`${unit}`);
	// What holds from some age on may not do so for the youngest.
	const isAsked = ({ from, to, units }: Range) =>
		Number.isNaN(value)
			? from < to && to <= 18 && units.includes('year') && (from === 0 || !youngest.test(typed))
			: from <= value && value <= to && unitOf.test(units);
	const find: Name['find'] = (section) => rangesIn(section).filter(isAsked);
	const adolescent = { ...askedName('adolescent', lexicon), count: 1, weight: 0.8 };
	const range = { name: typed, key: '', texts, words: [texts], count: 1, weight: 0.8, find };
	return unit === 'year' && 12 <= value && value < 18 ? [range, adolescent] : [range];
}

/** Whether a word says that the number behind it is an age. */
const isAge = ({ typed }: Concept): boolean => /^age[ds]?$/i.test(typed);

const youngest = /^(?:infant|bab(?:y|ies)$|toddler)/i;

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
];
