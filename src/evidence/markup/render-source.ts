import type { ElementContent } from 'hast';
import type { Source } from '../bibliography/bibliography.ts';
import type { CitationStyle } from '../bibliography/citation-style.ts';
import { identifierLinks, webAddress } from '../bibliography/identifiers.ts';
import { writeReference } from '../bibliography/write-reference.ts';
import { element, textOf, type Child } from '../../lib/html/hast.ts';

/**
 * Builds a source as a list of references shows it: as the style has it, with its ISBN, and behind it the links to it.
 * The address of what is read on the web stands where the style puts it.
 */
export function renderSource({ csl, identifiers }: Source, style: CitationStyle): Child {
	const url = webAddress(identifiers);
	const content = linkAddress(writeReference(csl, style, url), url);
	const { isbn } = identifiers;
	if (isbn && !textOf({ children: content }).includes(isbn)) {
		content.push({ type: 'text', value: ` ISBN ${isbn}.` });
	}
	const links = identifierLinks(identifiers)
		.filter(({ kind }) => kind !== 'url')
		.map(({ kind, name, value, href }) =>
			element('a', { href, className: ['identifier'] }, kind === 'doi' ? `doi:${value}` : name)
		);
	return [element('span', { className: ['reference'] }, content), links.map((link) => [' ', link])];
}

/** Makes a link of an address where it stands in a text; behind the text, if a style leaves it out. */
function linkAddress(
	content: readonly ElementContent[],
	url: string | undefined
): ElementContent[] {
	if (!url) return [...content];
	const link = element('a', { href: url }, url);
	const index = content.findIndex((node) => node.type === 'text' && node.value.includes(url));
	const node = content[index];
	if (node?.type !== 'text') return [...content, { type: 'text', value: ' ' }, link];
	const [before = '', ...after] = node.value.split(url);
	const rest = after.join(url);
	return element('span', {}, content.slice(0, index), before, link, rest, content.slice(index + 1))
		.children;
}
