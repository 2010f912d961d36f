import type { Concept } from './concept.ts';
import type { Lexicon } from './lexicon.ts';
import type { Name } from './name.ts';

/**
 * What pages say of a drug where a query asks how often or for how long it is given: “every 4 to 6 hours”, “twice daily”, “for
 * 28 days”.
 */
export const spanNames = ({ typed }: Concept, lexicon: Lexicon): Name[] =>
	spans.flatMap(([asked, keys, said]) => {
		const texts = asked.test(typed) ? keys.flatMap((key) => lexicon.wordsOf(key)) : [];
		if (!texts[0]) return [];
		const find = finderOf(said);
		return [{ name: typed, key: '', texts, words: [texts], count: 1, weight: 0.8, find }];
	});

/** Makes what finds the words that match a pattern, which has the flag `g`. */
export const finderOf =
	(pattern: RegExp): NonNullable<Name['find']> =>
	({ text, words }) =>
		[...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({
			index: words.findIndex(({ end }) => end > index),
			length: words.filter(({ start }) => index <= start && start < index + length).length,
		}));

const number = /(?:\d+|one|two|three|four|five|six|eight|ten|twelve)/.source;
const range = `${number}(?:\\s?(?:[-–]|to|or)\\s?${number})?`;
const unit = /(?:minutes?|min|hours?|h|days?|weeks?|months?|years?)(?!\p{L})/u.source;

/** What asks for a span of time, the stems of words that pages have for it, and how they say it. */
const spans: readonly [RegExp, readonly string[], RegExp][] = [
	[
		/^(?:frequency|interval|how (?:often|frequent|many times))/i,
		['hour', 'day', 'daily', 'week'],
		new RegExp(
			`\\b(?:every\\s(?:${range}\\s)?${unit}|(?:once|twice|${range}\\stimes)\\s(?:a\\s|per\\s)?(?:daily|day|weekly|week)|(?:\\d-)?hourly)`,
			'giu'
		),
	],
	[
		/^(?:duration|how (?:long|many (?:day|week|month)s?))/i,
		['day', 'week', 'month', 'hour', 'minute', 'until'],
		new RegExp(
			`\\b(?:(?:for|over|until)(?:\\sat\\sleast|\\sup\\sto)?\\s${range}\\s?${unit}|until\\s\\p{L}+)`,
			'giu'
		),
	],
];
