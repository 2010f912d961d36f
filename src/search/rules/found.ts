import type { Concept } from './concept.ts';
import type { SectionContext } from './context.ts';
import { isFraction } from './dose.ts';
import { findIn, isInCapitals, needsCapitals, type Find } from './find.ts';
import { isPercentAt } from './measure.ts';
import type { Name } from './name.ts';
import { isDesignation } from './designation.ts';
import type { findNumbered } from './numbered.ts';
import type { Section } from './sections.ts';

/** Finds the names of a concept in a section. */
export const findConcept = (
	concept: Concept,
	{ section, topic }: SectionContext,
	numbered?: typeof findNumbered
): Found => ({
	concept,
	names: concept.names
		.map((name) => ({
			name,
			finds: name.numbered
				? (numbered?.(name.numbered, section, topic).finds ?? [])
				: findsIn(section, name),
		}))
		.filter(({ finds }) => finds.length > 0),
});

/**
 * Finds a name in a section, but not where other letters only look like it: an abbreviation in small ones ("KD" in
 * "140-kd"), two letters in the initials of an author. A question, which may be asked of anything, has
 * only what the reader typed.
 */
export function findsIn(section: Section, searched: Name): Find[] {
	const { asides, words, text } = section;
	const { key, name, weight, isPercent } = searched;
	if (searched.find) return searched.find(section);
	const isShort = needsCapitals(name);
	return findIn(searched, words).filter(({ index, length }) => {
		const kind = asides[index]?.kind;
		if (/^\d/.test(key) && isFraction(text, words[index]!.start)) return false;
		if (isPercent && !isPercentAt(text, words[index + length - 1]!.end)) return false;
		if (kind === 'question') return weight === 1;
		if (length > 1) return true;
		if (kind === 'references' && key.length < 3) return false;
		if (isShort && isDesignation(words[index]!, words[index - 1], text)) return false;
		return !isShort || isInCapitals(text, words[index]);
	});
}

/** Whether a name is one of something wider than what was asked for. */
export const isHint = ({ weight }: Pick<Name, 'weight'>): boolean => weight <= 0.22;

/** The names of a concept that a section has, and where. */
export interface Found {
	concept: Concept;
	names: { name: Name; finds: Find[] }[];
	/** How much of the name of the topic it makes up, if that counts: for what is asked beside a drug. */
	inTopic?: number;
}
