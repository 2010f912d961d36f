import type { Element } from 'domhandler';
import { isTag, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/**
 * Numbers the footnotes of a page after those of the pages before it: in one document no two have the same number.
 *
 * `before` is how many those have. Changes the page; returns how many there are with its own.
 */
export function numberFootnotes(page: Element, before: number): number {
	const list = page.children.filter(isTag).find(({ attribs }) => 'data-footnotes' in attribs);
	if (!list) return before;
	// No item of a list in a footnote is one.
	const notes = DomUtils.findAll(
		({ name, parent }) => name === 'li' && parent?.parent === list,
		[list]
	);
	const numbers = new Map(notes.map(({ attribs }, index) => [attribs['id'], before + index + 1]));
	for (const note of notes) {
		const number = String(numbers.get(note.attribs['id']));
		note.attribs['value'] = number;
		for (const back of DomUtils.findAll(
			({ attribs }) => 'data-footnote-backref' in attribs,
			[note]
		))
			back.attribs['aria-label'] = back.attribs['aria-label']?.replace(/\[\d+/, `[${number}`) ?? '';
	}
	for (const mark of DomUtils.findAll(({ attribs }) => 'data-footnote-ref' in attribs, [page])) {
		const number = numbers.get(mark.attribs['href']?.slice(1));
		if (number) mark.children = [new Text(String(number))];
	}
	return before + notes.length;
}
