import { expect, test } from 'vitest';
import { isListed } from './listed.ts';

const page = (head: string, body = '') => `<html><head>${head}</head><body>${body}</body></html>`;

test.each(['', '<meta name="robots" content="max-snippet:-1">', '<meta name="about" content="x">'])(
	'search engines list a page whose head says “%s”',
	(head) => expect(isListed(page(head))).toBe(true)
);

test.each(['<meta name="robots" content="noindex"/>', '<meta content="noindex" name="robots">'])(
	'search engines do not list a page whose head says “%s”',
	(head) => expect(isListed(page(`<title>a</title>${head}`))).toBe(false)
);

test('what the text of a page says of robots counts for nothing', () => {
	expect(isListed(page('', '<pre><meta name="robots" content="noindex"></pre>'))).toBe(true);
});
