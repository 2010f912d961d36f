/** What the literature may say of a statement: how each verdict is worded, and what it means. */
export const verdicts = {
	supported: {
		words: 'Supported',
		inSentence: 'supported',
		meaning: 'The sources cited say the same, or something stronger.',
		needsSource: true,
	},
	partly: {
		words: 'Supported in part',
		inSentence: 'supported in part',
		meaning:
			'The sources support some of the statement, a narrower form of it, or a related point; the note says which.',
		needsSource: true,
	},
	differs: {
		words: 'Literature differs',
		inSentence: 'contradicted',
		meaning: 'The sources cited point another way than the statement.',
		needsSource: true,
	},
	'not-found': {
		words: 'No source found',
		inSentence: 'without a source',
		meaning:
			'No source was found that says it. That does not disprove the statement: it is left without support. Do not rely on it.',
		needsSource: false,
	},
} as const;

/** A verdict as authors write it. */
export type Verdict = keyof typeof verdicts;

/** All verdicts, in the order in which they are explained. */
export const verdictNames = Object.keys(verdicts) as Verdict[];

/** Tells whether a text is a verdict. */
export const isVerdict = (text: string): text is Verdict => Object.hasOwn(verdicts, text);
