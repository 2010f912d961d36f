import { expect, test } from 'vitest';
import { readBack } from '../check/read-back.ts';
import { readHtml } from '../read/html/html.ts';
import { writePage } from './mdx.ts';

/** What is written of a paragraph of HTML, and what a page shows of it. */
function write(html: string) {
	const { root } = readHtml(`<p>${html}</p>`);
	const page = root ? writePage('', '', root) : '';
	return { written: page.split('---\n\n')[1]?.trim(), shown: readBack(page) };
}

test.each([
	['<s>5</s><s><b>10</b> mg</s>', '~~5**10** mg~~', '510 mg'],
	['<s>a <u><s>b</s></u></s>', '~~a <u>b</u>~~', 'a b'],
	['age <s>&lt; </s>5', 'age ~~\\<~~ 5', 'age < 5'],
	['K<s>&lt;</s>5', '&#x4b;~~\\<~~&#x35;', 'K<5'],
	['<s>+</s>5<s>-</s>', '~~+~~&#x35;~~-~~', '+5-'],
	['<code>a</code><code>b</code>', '`ab`', 'ab'],
])('writes struck text and code so that a page shows it: %s', (html, written, shown) => {
	expect(write(html)).toEqual({ written, shown: [shown] });
});
