import { expect, test } from 'vitest';
import { parseHtml } from '../html/dom.ts';
import { readPageRecord } from './page-record.ts';

const isListed = (head: string): boolean =>
	readPageRecord(parseHtml(`<head>${head}</head><p>Text</p>`), 'gout/index.html', '/').isListed;

test('a page is left out of the map however it says that it is not to be listed', () => {
	expect(isListed('<meta name="robots" content="max-snippet:80">')).toBe(true);
	expect(isListed('<meta name="description" content="noindex">')).toBe(true);
	for (const meta of [
		'name="robots" content="noindex"',
		'name="robots" content="nofollow, NoIndex"',
		'name="ROBOTS" content="none"',
		'name="googlebot" content="noindex"',
	]) {
		expect(isListed(`<meta ${meta}>`), meta).toBe(false);
	}
});
