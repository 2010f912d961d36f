import { DomUtils, parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { markPointers } from './pointers.ts';

const mark = (html: string): string =>
	DomUtils.getOuterHTML(markPointers(parseDocument(html).children), { encodeEntities: 'utf8' });

const link = '<a href="#management">Management</a>';
const place = '<span data-page-of="management"></span>';

test('marks a sentence that only leads elsewhere, and what stands beside it not', () => {
	expect(mark(`It is common. See ${link}.<details>x</details>`)).toBe(
		`It is common. <span class="booklet-only">See ${link}.</span><details>x</details>`
	);
	expect(mark(`See ${link} and ${link} for more. Then rest.`)).toBe(
		`<span class="booklet-only">See ${link} and ${link} for more.</span> Then rest.`
	);
	expect(mark(`See ${link}${place} and ${link}${place}.`)).toBe(
		`<span class="booklet-only">See ${link}${place} and ${link}${place}.</span>`
	);
	expect(mark(`Excise it (see ${link}). See also ${link}`)).toBe(
		`Excise it<span class="booklet-only"> (see ${link})</span>. <span class="booklet-only">See also ${link}</span>`
	);
});

test.each([
	`See ${link} for doses above 10 mg.`,
	`See ${link} for doses of e.g. 10 mg.`,
	`See ${link} if there is <strong>fever</strong>.`,
	'See <a href="https://example.org">a site</a>.',
	'See <a href="#ref" data-cite="x">1</a>.',
	`See a doctor, says ${link}.`,
	'See the eye doctor every year.',
])('leaves what says something itself: %s', (html) => {
	expect(mark(html)).toBe(html);
});
