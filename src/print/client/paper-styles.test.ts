import { expect, test } from 'vitest';
import { forPaper } from './paper-styles.ts';

test.each([
	['', ''],
	['print', 'all'],
	['screen, not print', 'speech, not all'],
	['screen and (width >= 700px)', 'speech and (min-width: 0)'],
	['(min-width: 50em)', '(max-width: 0)'],
	['print and (max-width: 50rem)', 'all and (min-width: 0)'],
	['(min-width: 30rem) and (max-width: 40rem)', '(min-width: 0) and (max-width: 0)'],
	['(prefers-color-scheme: dark)', '(prefers-color-scheme: dark)'],
])('“%s” holds on a sheet of 718 pixels where “%s” holds on the screen', (queries, written) => {
	expect(forPaper(queries, 718)).toBe(written);
});
