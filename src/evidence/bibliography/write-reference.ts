import { Cite, type CSL } from '@citation-js/core';
import type { Element, ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { CitationStyle } from './citation-style.ts';

/**
 * Writes a source as a style has it, without number and identifiers: texts, and elements for what is set otherwise.
 *
 * `url` is the address at which a source of the web is read; styles say where it stands. Where authors are not on record,
 * the title comes first. The volume of a journal that is not on record says nothing, so it is left out.
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

/** Each page writes its own references, and the same sources come again and again. */
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

/** Stands for the authors that are not named. Styles know them only where they cut a list short themselves. */
const othersMark = 'AndOthersAsTheyAre';

/** The mark, with the word that a style puts before the last name: "A, B, & C". */
const others = new RegExp(
	`(,?)\\s+(?:(?:&(?:amp|#38);|&|\\p{L}{1,3})\\s+)?${othersMark}\\.?`,
	'gu'
);

/**
 * Pages whose range the style may shorten, as 1251–1262 to 1251–62: plain numbers. Of any others it makes a
 * range that runs backwards, as 456e–458e to 456e–8e; they are written out.
 */
const regularPages = /^\w*$|^\d+-\d+$/;

/** Stands for pages that the style is not to touch. */
const pagesMark = 'PagesAsTheyAre';

/** Takes the text of an entry out of what stands around it: its number, and boxes that a list has anyway. */
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
