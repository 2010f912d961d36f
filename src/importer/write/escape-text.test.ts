import { expect, test } from 'vitest';
import { escapeText } from './escape-text.ts';

/** Escapes a text within a paragraph. */
const within = (text: string) => escapeText(text, { atStart: false, inLink: false, after: '\n' });
/** Escapes a text that begins a paragraph. */
const atStart = (text: string) => escapeText(text, { atStart: true, inLink: false, after: '\n' });

test.each([
	'Plain text, with (brackets), 20-40% & more; x = y.',
	'A snake_case_name and C# and 1.5 mg and a - b',
	'An address: https://example.org/a_b?c=d and @b',
	'Greek β, ≥5, “quotes” – dashes … 日本',
	'Important exports',
])('leaves “%s” as it is', (text) => {
	expect(within(text)).toBe(text);
	expect(atStart(text)).toBe(text);
});

test.each([
	['<5 years', '\\<5 years'],
	['{x}', '\\{x}'],
	['*a* _b_ ~c~ `d` [e](f) g|h', '\\*a\\* \\_b\\_ \\~c\\~ \\`d\\` \\[e](f) g\\|h'],
	['it\'s "so"', 'it\\\'s \\"so\\"'],
	['a -- b --- c ...', 'a \\-- b \\-\\-- c \\.\\..'],
	['ratio 1:2 ::leaf', 'ratio 1\\:2 \\:\\:leaf'],
	['&amp; &#35; & so', '\\&amp; \\&#35; & so'],
	['a\\b', 'a\\\\b'],
	['https://e.org/{x} www.e.org/*', 'https\\://e.org/\\{x} www\\.e.org/\\*'],
	['some_one@e.org', 'some_one\\@e.org'],
	['a\n  b', 'a b'],
])('writes “%s” as “%s”', (text, written) => expect(within(text)).toBe(written));

test.each([
	['import x', '&#105;mport x'],
	['export', '&#101;xport'],
	['# a', '\\# a'],
	['> a', '\\> a'],
	['- a', '\\- a'],
	['+ a', '\\+ a'],
	['=', '\\='],
	['1. a', '1\\. a'],
	['1986) a', '1986\\) a'],
])('writes “%s” as “%s” at the start of a paragraph', (text, written) =>
	expect(atStart(text)).toBe(written)
);

test('looks at what follows the text', () => {
	const before = (after: string) => escapeText('a:!', { atStart: false, inLink: false, after });
	expect(before('[')).toBe('a:\\!');
	expect(before('*')).toBe('a:!');
	expect(escapeText('a]:', { atStart: false, inLink: true, after: '[' })).toBe('a\\]\\:');
});
