import type { ElementContent, Root } from 'hast';
import { markdownToHast } from 'satteri';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { element } from '../../lib/html/hast.ts';
import { setApartRest } from './first-sentence.ts';
import { addCitation } from './render-note.ts';

const html = (text: string, isInline = false) => {
	const { children } = markdownToHast(text) as Root;
	const nodes = (
		isInline && children[0] && 'children' in children[0] ? children[0].children : children
	) as never;
	return toHtml(addCitation(setApartRest(nodes, true), element('span', {}, '[1]'))).replaceAll(
		'\n',
		''
	);
};
const more = (text: string) => `<span data-note-more="">${text}</span>`;

test.each([
	['Not so.', 'Not so. <span>[1]</span>'],
	[
		'Not so, e.g. 5.5 mg vs. 6 mg. Two more.',
		`Not so, e.g. 5.5 mg vs. 6 mg. ${more('Two more.')} <span>[1]</span>`,
	],
	[
		'Not **so. Nor** this. Two *more*.',
		`Not <strong>so. Nor</strong>${more(' this. Two <em>more</em>.')} <span>[1]</span>`,
	],
])('keeps the first sentence of %j, and its source', (text, shown) => {
	expect(html(text, true)).toBe(shown);
});

test('keeps the first source of a sentence that has none of its own', () => {
	const text = (value: string): ElementContent => ({ type: 'text', value });
	const cite = (number: string) => element('span', { className: ['cite'] }, number);
	const note = [text('One. Two '), cite('1'), text('. Three '), cite('2'), text('.')];
	expect(toHtml(setApartRest(note, false))).toBe(
		`One. ${more('Two ')}<span class="cite">1</span>${more('. Three <span class="cite">2</span>.')}`
	);
	expect(
		toHtml(setApartRest([text('One '), cite('1'), text('. Two '), cite('2'), text('.')], false))
	).toBe(`One <span class="cite">1</span>. ${more('Two <span class="cite">2</span>.')}`);
});

test('keeps that of several paragraphs', () => {
	expect(html('One. Two.\n\nThree.\n\n- Four')).toBe(
		`<p>One. ${more('Two.')}</p><p data-note-more="">Three.</p><ul data-note-more=""><li>Four</li></ul> <span>[1]</span>`
	);
	expect(html('One.\n\nThree.')).toBe(`<p>One.</p><p>${more('Three.')} <span>[1]</span></p>`);
});
