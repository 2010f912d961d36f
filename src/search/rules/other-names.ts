import { isDrugName } from '../../lib/words/drug-name.ts';
import { isCircumstance } from './circumstance.ts';
import type { Concept } from './concept.ts';
import type { Lexicon } from './lexicon.ts';
import { askedName, type Name } from './name.ts';
import { rangesIn, sizeOf, type Range } from './ranges.ts';

/**
 * Adds to the concepts of a query what pages say in their place: to children, an age and a share the ranges that they lie in
 * (`< 12 years`, “6–12 years” for 10 years, “33–50%” for 40%), to the kidneys what measures them (eGFR).
 */
export const withOtherNames = (concepts: readonly Concept[], lexicon: Lexicon): Concept[] =>
	concepts.map((one, index) => {
		const [before, next] = [concepts[index - 1], concepts[index + 1]];
		const names = [...ranges(one, lexicon, before, next), ...measures(one, lexicon, next)];
		if (!names[0]) return one;
		return { ...one, names: [...one.names, ...names], count: one.count || 1, isWider: false };
	});

function ranges({ typed }: Concept, lexicon: Lexicon, before?: Concept, next?: Concept): Name[] {
	// “Glucose 10%” is no share.
	const isShare = typed.endsWith('%') && !isDrugName(before?.typed ?? '');
	const unit = isShare ? '%' : next?.typed.replace(/s$/, '');
	const value = Number.parseFloat(typed) * (sizeOf(unit) ?? NaN);
	// Pages are asked for by few words.
	const texts = isShare ? [`${value}`] : lexicon.wordsOf('year');
	if ((!children.test(typed) && Number.isNaN(value)) || !texts[0]) return [];
	// What holds from some age on may not do so for the youngest.
	const isAsked = ({ from, to, units }: Range) =>
		Number.isNaN(value)
			? to <= 18 && units.includes('year') && (from === 0 || !youngest.test(typed))
			: from <= value && value <= to && units.includes(unit!);
	const find: Name['find'] = (section) => rangesIn(section).filter(isAsked);
	return [{ name: typed, key: '', texts, words: [texts], count: 1, weight: 0.8, find }];
}

const youngest = /^(?:infant|bab(?:y|ies)$|toddler)/i;

const children = new RegExp(`${youngest.source}|^(?:child|kids?$|p(?:a)?ediatric)`, 'i');

function measures({ typed }: Concept, lexicon: Lexicon, next?: Concept): Name[] {
	// Renal colic is none of the kidneys' function.
	const isOther =
		next?.role === 'subject' && ![isCircumstance, isDrugName].some((is) => is(next.typed));
	if (!/^(?:renal|kidney)/i.test(typed) || !isCircumstance(typed) || isOther) return [];
	return ['egfr', 'gfr', 'crcl']
		.map((name) => ({ ...askedName(name, lexicon), count: lexicon.count(name), weight: 0.5 }))
		.filter(({ count }) => count > 0);
}
