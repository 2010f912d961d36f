import { t } from '../lib/language/t.ts';

/** The verdicts: their texts and their meanings. */
export const verdicts = {
	supported: worded('supported', true),
	partly: worded('partly', true),
	differs: worded('differs', true),
	'not-found': worded('not-found', false),
};

/** The texts are in the language of the site, which is set by the time they are read. */
function worded(name: 'supported' | 'partly' | 'differs' | 'not-found', needsSource: boolean) {
	return {
		needsSource,
		/** Whether it is no warning (`data-quiet`), so that a symbol can replace its text. */
		isQuiet: name === 'supported' || name === 'partly',
		get words() {
			return t(`verdict.${name}.words`);
		},
		get meaning() {
			return t(`verdict.${name}.meaning`);
		},
		/** How many statements have it, in a list: “3 supported”. */
		inSentence: (count: number) => t(`verdict.${name}.count`, { count }),
	};
}

/** A verdict as authors write it. */
export type Verdict = keyof typeof verdicts;

/** All verdicts, in the order in which they are explained. */
export const verdictNames = Object.keys(verdicts) as Verdict[];

/** Tells whether a text is a verdict. */
export const isVerdict = (text: string): text is Verdict => Object.hasOwn(verdicts, text);
