import type { Element, ElementContent } from 'hast';
import { element, textOf } from '../../lib/html/hast.ts';
import { isCitation } from './statement.ts';
import { language } from '../../lib/language/t.ts';

/**
 * Sets apart what follows the first sentence of a note (`data-note-more`): paper without evidence notes keeps of it that
 * sentence, and the citation of the note as a whole, which `addCitation` puts behind the last word.
 *
 * Takes the content of the note, and whether it has such a citation.
 */
export function setApartRest(content: ElementContent[], isSourced: boolean): ElementContent[] {
	const first = content.findIndex(isBlock);
	if (first < 0) return splitSentence(content, isSourced);
	const last = content.findLastIndex((node) => node.type !== 'text' || node.value.trim());
	return content.map((node, index) => {
		if (!isBlock(node)) return node;
		if (index === first) return { ...node, children: splitSentence(node.children, isSourced) };
		const holdsCitation = isSourced && index === last && node.tagName === 'p';
		if (holdsCitation) return { ...node, children: [more(node.children)] };
		return { ...node, properties: { ...node.properties, 'data-note-more': '' } };
	});
}

const isBlock = (node: ElementContent): node is Element =>
	node.type === 'element' && /^(?:p|div|[uo]l|table|blockquote)$/.test(node.tagName);

const more = (children: ElementContent[]): Element =>
	element('span', { 'data-note-more': '' }, children);

/** Cuts between nodes, or within a text: what stands in an element stays whole. */
function splitSentence(nodes: readonly ElementContent[], isSourced: boolean): ElementContent[] {
	const text = nodes.map((node) => textOf(node)).join('');
	const start = text.length - text.trimStart().length;
	let left = start;
	for (const { segment } of sentences().segment(text.slice(start))) {
		left += segment.length;
		if (!abbreviated.test(segment)) break;
	}
	if (!text.slice(left).trim()) return [...nodes];
	const kept: ElementContent[] = [];
	const rest: ElementContent[] = [];
	for (const node of nodes) {
		const value = textOf(node);
		if (left <= 0) rest.push(node);
		else if (node.type === 'text' && value.length > left) {
			kept.push({ ...node, value: value.slice(0, left) });
			rest.push({ ...node, value: value.slice(left) });
		} else kept.push(node);
		left -= value.length;
	}
	if (!rest.some((node) => textOf(node).trim())) return [...kept, ...rest];
	// A sentence without a source of its own keeps the first one that follows.
	const source = isSourced || kept.some(isCitation) ? -1 : rest.findIndex(isCitation);
	const [before, after] = [rest.slice(0, Math.max(source, 0)), rest.slice(source + 1)];
	const parts = [before, after].map((part) => (part.length > 0 ? [more(part)] : []));
	return [...kept, ...(parts[0] ?? []), ...rest.slice(source, source + 1), ...(parts[1] ?? [])];
}

/** A point behind an abbreviation ends no sentence. */
const abbreviated = /\b(?:e\.g|i\.e|et al|approx|ca|cf|Dr|Fig|incl|No|resp|St|vs)\.\s*$/;

const sentences = (): Intl.Segmenter => new Intl.Segmenter(language, { granularity: 'sentence' });
