import { gap } from './read-text.ts';
import { plainText, sliceRich, type Rich } from './rich.ts';
import { mayLimit } from './words.ts';

/** The sentences of a text that limit something by their own words, with gaps for the others; nothing if there are none. */
export function limitingSentences(text: Rich): Rich | undefined {
	const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
	const parts = [...sentences.segment(plainText(text))].map(({ segment, index }) =>
		mayLimit(segment) ? sliceRich(text, index, index + segment.length) : [gap]
	);
	const shown = parts.filter((part, index) => part[0] !== gap || parts[index - 1]?.[0] !== gap);
	return shown.some(([first]) => first !== gap)
		? shown.flatMap((part, index) => [...(index > 0 ? [' '] : []), ...part])
		: undefined;
}
