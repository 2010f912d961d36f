import { Cite, type CSL } from '@citation-js/core';
import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { CitationStyle } from './citation-style.ts';

/**
 * Formats a source in a style, without its number and identifiers. Returns texts, and elements for text with special formatting.
 *
 * `url` is the address of an online source, which the style positions. Without authors, the title comes first. A volume without a
 * journal title is omitted.
 */
export function writeReference(source: CSL, style: CitationStyle, url?: string): ElementContent[] {
	const kind = `${style.name} ${style.language} ${url ?? ''}`;
	const known = written.get(source);
	if (known?.kind === kind) return known.content;
	const html = formatSource({ ...source, ...(url && { URL: url }) }, style);
	const content = readEntry(fromHtml(html, { fragment: true }).children);
	written.set(source, { kind, content });
	return content;
}

/** Cached, because many pages cite the same sources. */
const written = new WeakMap<CSL, { kind: string; content: ElementContent[] }>();

function formatSource(source: CSL, { name, language }: CitationStyle): string {
	const { annote: _annote, ...data } = source;
	// The key is the author's own, and the style's processor looks sources up by it in a plain object,
	// where `constructor` would find Object's.
	const entry: CSL = { ...data, id: 'source' };
	for (const role of ['author', 'editor'] as const) {
		const names = data[role];
		if (names) entry[role] = names.map((name) => (isOthers(name) ? { literal: othersMark } : name));
	}
	if (/^article/.test(entry.type) && !entry['container-title']) {
		delete entry.volume;
		delete entry.issue;
		delete entry.page;
	}
	const { page } = entry;
	const isIrregular = page !== undefined && !regularPages.test(String(page));
	if (isIrregular) entry.page = pagesMark;
	const [line] = new Cite([entry]).format('bibliography', {
		template: name,
		lang: language,
		format: 'html',
		asEntryArray: true,
	}) as [string, string][];
	return (line?.[1] ?? '')
		.replace(others, (_, comma: string) => `${comma} et al.`)
		.replace(pagesMark, () => String(page).replace(/(?<=\w)-+(?=\w)/g, '–'));
}

const isOthers = ({ family }: { family?: string }): boolean => family === 'others';

/** A placeholder for authors who are not named. Styles support them only if they shorten the list themselves. */
const othersMark = 'AndOthersAsTheyAre';

/** The mark, with the word that a style puts before the last name: "A, B, & C". */
const others = new RegExp(
	`(,?)\\s+(?:(?:&(?:amp|#38);|&|\\p{L}{1,3})\\s+)?${othersMark}\\.?`,
	'gu'
);

/**
 * Page ranges that the style may shorten, such as 1251–1262 to 1251–62: plain numbers. It would make other ranges run backwards,
 * such as 456e–458e to 456e–8e, so these are written out.
 */
const regularPages = /^\w*$|^\d+-\d+$/;

/** A placeholder for pages that the style must not change. */
const pagesMark = 'PagesAsTheyAre';

/** Extracts the text of an entry, without its number and without wrappers that a list has anyway. */
function readEntry(nodes: readonly RootContent[]): ElementContent[] {
	const content = joinTexts(nodes.flatMap(contentOf));
	const [first] = content;
	if (first?.type === 'text') first.value = first.value.trimStart();
	const last = content.at(-1);
	if (last?.type === 'text') last.value = last.value.trimEnd();
	return content.filter((node) => node.type !== 'text' || node.value !== '');
}

function contentOf(node: RootContent): ElementContent[] {
	if (node.type === 'text') return [{ type: 'text', value: node.value.replace(/\s+/g, ' ') }];
	if (node.type !== 'element' || isNumber(node)) return [];
	const children = node.children.flatMap(contentOf);
	if (!/^(?:i|b|sup|sub)$/.test(node.tagName)) return children;
	return [{ type: 'element', tagName: node.tagName, properties: {}, children }];
}

const isNumber = ({ properties }: Element): boolean =>
	[properties['className']].flat().includes('csl-left-margin');

function joinTexts(nodes: readonly ElementContent[]): ElementContent[] {
	const joined: ElementContent[] = [];
	for (const node of nodes) {
		const before = joined.at(-1);
		if (node.type === 'text' && before?.type === 'text') before.value += node.value;
		else joined.push(node.type === 'text' ? { ...node } : node);
	}
	return joined;
}
