import type { Element, ElementContent } from 'hast';
import { cutText } from '../../lib/cut-text.ts';
import { t } from '../../lib/language/t.ts';
import { verdicts, type Verdict } from '../verdicts.ts';
import { element, isElement, type Child } from '../../lib/html/hast.ts';
import { setApartRest } from './first-sentence.ts';

/**
 * Builds an evidence note: a mark that opens to what the sources say. Its name is the verdict and the statement; style
 * sheets show the words of some verdicts only, and a sign of the others.
 *
 * A native `<details>`, so it opens without JavaScript; where the literature differs it stands open.
 */
export function renderNote(note: {
	id: string;
	/** The term of its statement. */
	name: string;
	verdict: Verdict;
	content: ElementContent[];
	/** Citations of the note as a whole. */
	citation: Element | undefined;
}): Element {
	const { id, name, verdict, content, citation } = note;
	const attributes = {
		className: ['evidence', 'not-content'],
		id,
		'data-evidence-note': '',
		'data-verdict': verdict,
		...(verdicts[verdict].isQuiet && { 'data-quiet': '' }),
		...(verdict === 'differs' && { open: true }),
	};
	const parted = verdict === 'differs' ? setApartRest(content, citation !== undefined) : content;
	const summary = element('summary', {}, nameMark(verdict, name));
	return element(
		'details',
		attributes,
		summary,
		element('div', { className: ['evidence-body'] }, addCitation(parted, citation))
	);
}

/** Says what a mark is: its verdict, and to screen readers the statement that it is about. */
const nameMark = (verdict: Verdict, name: string): Child[] => [
	element('span', { className: ['verdict'] }, verdicts[verdict].words),
	name !== '' && element('span', { className: ['sr-only'] }, `: ${cutText(name, 60)}`),
];

/** Builds the mark that repeats the verdict of a note: a link to it, in the same words. */
export const renderMark = (id: string, name: string, verdict: Verdict): Element =>
	element(
		'a',
		{
			className: ['evidence-mark'],
			href: `#${id}`,
			'data-evidence-mark': verdict,
			...(verdicts[verdict].isQuiet && { 'data-quiet': '' }),
			'data-search-ignore': '',
		},
		'\u00a0',
		nameMark(verdict, name)
	);

/** Puts the citation behind the last word, inside the last paragraph if there is one. */
export function addCitation(content: ElementContent[], citation?: Element): ElementContent[] {
	if (!citation) return content;
	const index = content.findLastIndex((node) => node.type !== 'text' || node.value.trim());
	const last = content[index];
	const space: ElementContent = { type: 'text', value: ' ' };
	if (isElement(last, 'p')) {
		const paragraph = { ...last, children: [...last.children, space, citation] };
		return content.with(index, paragraph);
	}
	return [...content, space, citation];
}

/** Builds a citation: the numbers of its sources in brackets, each a link to its reference, which `list` is the page of. */
export function renderCitation(
	cited: readonly { key: string; number: number }[],
	id?: string,
	list = ''
): Element {
	const links = cited.map(({ key, number }, index): Child[] => {
		const ariaLabel = t('topics.reference', { number });
		const attributes = { href: `${list}#ref-${key}`, 'data-cite': key, ariaLabel };
		return [index > 0 && ', ', element('a', attributes, String(number))];
	});
	return element('span', { className: ['cite'], ...(id && { id }) }, '[', links, ']');
}
