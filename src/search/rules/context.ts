import { join, stems, type Word } from '../../lib/words/words.ts';
import type { Concept } from './concept.ts';
import { findName } from './find.ts';
import type { Section } from './sections.ts';

/** A section with what is around it. */
export interface SectionContext {
	section: Section;
	/** The words of its page's title. */
	pageTitle: readonly Word[];
	/** Name of its topic. */
	topic: string;
	/** Whether that is a drug. */
	isDrug?: boolean;
}

/**
 * How much of a heading the names of a concept make up at best, from 0.5 to 1 times their weight; 0 if none is in it. For a
 * dose, “High dose” is one of several. What is no word is looked for in the `text` of the heading.
 */
export const shareOf = ({ names, isDose }: Concept, heading: readonly Word[], text = ''): number =>
	Math.max(
		0,
		...names.map(({ key, weight, isPercent, find: search }) => {
			const finds = search ? search({ text, words: heading }) : findName(key, heading);
			const find = isPercent ? undefined : finds[0];
			if (!find || (isDose && find.index > 0)) return 0;
			return weight * (0.6 + (0.4 * find.length) / heading.length);
		})
	);

/** Whether the topic of a section is called what a concept is, or a kind of it: acute asthma in adults, but not an overdose of paracetamol. */
export const isOnTopic = (
	{ names, role, topic: own }: Concept,
	{ topic }: SectionContext
): boolean =>
	own === topic ||
	(role === 'subject' &&
		names.some(
			({ key, words, weight }) =>
				weight > 0.5 &&
				[topic, topic.replace(forWhom, '')].some(
					(name) => join(stems(name).slice(-words.length)) === key
				)
		));

/** What may stand behind the name of a topic. */
const forWhom = / (?:in|bei|chez|en) (?:adult|child|erwachs|kind|enfant|niñ).*$/i;
