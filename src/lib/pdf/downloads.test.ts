import { expect, test } from 'vitest';
import { describeDownload } from './downloads.ts';

test('says how long a PDF is and how large', () => {
	expect(describeDownload({ pages: 8, bytes: 113_194 })).toBe('8 pages, 113 kB');
	expect(describeDownload({ pages: 1, bytes: 53_591 })).toBe('1 page, 54 kB');
});
