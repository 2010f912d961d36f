import type { Element } from 'hast';
import { isElement } from '../../lib/html/hast.ts';
import { boldLabel, richWithoutCloze } from './cloze.ts';
import { componentOf, readWrittenCard } from './components.ts';
import { isLead } from './lead.ts';
import type { EvidenceNote, Spot, Statement } from './outline.ts';
import { takePictures } from './pictures.ts';
import { readEvidence, readRich, readWhole } from './read-text.ts';
import {
	childrenOf,
	isList,
	isNoteSign,
	lineBreak,
	mapEnds,
	nameOf,
	plainText,
	tidy,
	type Rich,
	type RichNode,
	type RichPart,
} from './rich.ts';
import { givesDose, hasDose, namesDrug } from './doses.ts';
import { isBan, isNoLabel } from './limiting.ts';

/** Reads the items of a list as statements. */
export function readItems(list: Element, spot: Spot): Statement[] {
	return list.children
		.flatMap((item) => (isElement(item, 'li') ? linesOf(item) : []))
		.map((item) => readStatement(item, { ...spot, line: lineOf(item) }, true));
}

/** Parts an item or a paragraph by lines with labels of their own, unless a component in it, or the `next` node, is of all of them. */
export function linesOf<Node extends RichNode>(node: Node, next: RichNode = node): Node[] {
	const parts = partsOf(node);
	if (!/^(?:p|li)$/.test(nameOf(node)) || [...parts, next].some(componentOf)) return [node];
	const lines: RichNode[][] = [[]];
	for (const [index, child] of parts.entries()) {
		const isLine = nameOf(child) === 'br' && hasLabel(parts.slice(index + 1));
		if (isLine && hasLabel(lines.at(-1)!)) lines.push([]);
		else lines.at(-1)!.push(child);
	}
	return lines.length === 1 ? [node] : lines.map((children) => ({ ...node, children }));
}

/** What an item or a paragraph holds: an item with blank lines in it has its text in paragraphs. */
const partsOf = (node: RichNode): RichNode[] =>
	childrenOf(node).flatMap((child) =>
		isElement(child, 'p') ? [...child.children, { type: 'text', value: lineBreak }] : [child]
	);

/** Whether a line begins with bold words that a colon or a dose follows. */
function hasLabel(nodes: readonly RichNode[]): boolean {
	const end = nodes.findIndex((node) => nameOf(node) === 'br');
	const [label = '', ...words] = readWhole(end < 0 ? nodes : nodes.slice(0, end));
	if (label[0] !== 'strong' || isNoLabel(label[1]!.replace(/:\s*$/, ''))) return false;
	return endOfLabel([label, ...words]) === 0 || hasDose(plainText(words));
}

/** Reads a list item or a paragraph. */
export function readStatement(node: Element, spot: Spot, isItem: boolean): Statement {
	const parts = partsOf(node);
	const components = parts.flatMap((part) => componentOf(part) ?? []);
	const evidence = components.reduce<EvidenceNote | undefined>(
		(found, component) => (component.name === 'Evidence' ? readEvidence(component) : found),
		undefined
	);
	const words = parts.filter((part) => !isNote(part));
	const { nodes, pictures } = takePictures(words);
	const lists = node.children.filter(
		(child): child is Element => child.type === 'element' && isList(child)
	);
	const [first, last] = [lists[0], lists.at(-1)].map((list) => node.children.indexOf(list!));
	// A paragraph between its lists leads to the second of them.
	const isParted = node.children.slice(first, last).some((child) => isElement(child, 'p'));
	const said = { ...splitStatement(nodes, isItem), ...(isParted && { text: undefined }) };
	return {
		...spot,
		pictures,
		type: 'statement',
		isItem,
		isLead: !isItem && pictures.length === 0 && isLead(nodes, said),
		...said,
		whole: readWhole(isParted ? words : words.filter((part) => !isList(part))),
		notes: parts.filter(isNote).map((part) => readWhole([part])),
		...(isParted && {
			doubt: 'a paragraph parts its lists, and which of them it leads to is not known',
		}),
		children: isParted ? [] : lists.flatMap((list) => readItems(list, spot)),
		evidence,
		asked: components.flatMap((component) =>
			component.name === 'Card' ? [readWrittenCard(component)] : []
		),
	};
}

/** Takes a drug with words in brackets, if it stands above a list, for a title: `**Zinc** (in relapse)`. */
export function asTitle(statement: Statement, isAbove: boolean): Statement {
	const { term = [], text = [], isLabelled, asked, evidence } = statement;
	const isAside = /^\([^()]+\)$/.test(plainText(text)) && !isLabelled;
	const isTitle = isAbove && isAside && namesDrug(plainText(term)) && !givesDose(plainText(text));
	if (!isTitle || asked.length > 0 || evidence) return statement;
	return { ...statement, term: [...term, ' ', ...text], text: [], isLead: true };
}

/** Whether a part of a statement is a block of its own, such as an aside, rather than words of it. */
function isNote(node: RichNode): boolean {
	const isComponent = node.type === 'mdxJsxFlowElement' && !componentOf(node);
	return (
		isComponent || /^(?:aside|Aside|table|blockquote|pre|dl|details|figure)$/.test(nameOf(node))
	);
}

/** Whether something is a link to another page. */
const isLinkAway = (node: RichNode): boolean =>
	node.type === 'element' && /^[^#]/.test(String(node.properties['href'] ?? ''));

/** A statement that no card can show still has its term. */
function splitStatement(nodes: readonly RichNode[], isItem: boolean): Split {
	const read = readRich(nodes);
	const rich = read && !isItem ? boldLabel(read) : read;
	if (rich) return splitTerm(nodes.some(isLinkAway) ? withoutSeeAlso(rich) : rich);
	const first = nodes.find((node) => node.type !== 'text' || node.value.trim() !== '');
	return { ...splitTerm(first && readRich([first])), text: undefined };
}

/**
 * Takes the label off the beginning: `**Bands:** calcified`. It may be of several bold words, or have something struck out, which is
 * refused later, rather than no card. Bold words are no label if they belong to an enumeration.
 */
function splitTerm(text: Rich | undefined): Split {
	const end = text ? endOfLabel(text) : -1;
	const isWhole = end >= 0 && text!.slice(0, end + 1).every(isOfLabel);
	const label = text?.slice(0, isWhole ? end + 1 : 1) ?? [];
	const rest = text?.slice(label.length) ?? [];
	const hasColon = /:\s*$/.test(plainText(label));
	const isOne = label[0]?.[0] === 'strong' && (hasColon || !isPartly(rest));
	if (!isWhole && !isOne) return { term: undefined, isLabelled: false, text };
	const next = typeof rest[0] === 'string' ? rest[0] : '';
	// A footnote may stand before the colon.
	const behind = hasColon
		? /^/
		: isMinus.test(next)
			? /^\s*:/
			: /(?<=^(?:\s*\(.*?\))?)\s*(?::|[–—-](?=\s))/;
	const words = label.map((part) =>
		typeof part === 'string' || part[0] === 'del' || isNoteSign(part) ? part : part[1]
	);
	return {
		term: richWithoutCloze(mapEnds(tidy(words), (part) => part.replace(/[:,.]\s*$/, '').trim())),
		isLabelled: hasColon || behind.test(next),
		text: mapEnds(rest, (part) => (part === next ? part.replace(behind, '') : part)),
	};
}

/** Whether a part of a text may be one of a label: bold or struck words, and what joins these. */
const isOfLabel = (part: RichPart, index: number): boolean =>
	typeof part === 'string'
		? index > 0 && between.test(part)
		: part[0] === 'strong' || part[0] === 'del' || (index > 0 && isNoteSign(part));

/** A dash before a figure may be a minus, unless that is a dose or a time, of which none is below zero. */
const isMinus =
	/^\s*[–—-]\s+[\d.]+(?![\d.]|\s*(?:m?c?g|[mµμ]g|IU|units?|tablets?|years?|months?|weeks?|days?|hours?)\b)/;

/** What stands between the bold words of one label: `**CK** and **LDH:** raised`. */
const between = /^\s*(?:[,/&+]|[,/]?\s*\p{L}+)?\s*$/u;

/** Where the bold words stand that a colon ends, or follows. */
const endOfLabel = (rich: Rich): number =>
	rich.findIndex(
		(part, index) =>
			typeof part !== 'string' &&
			part[0] === 'strong' &&
			(/:\s*$/.test(part[1]) || /^\s*:/.test(plainText(rich.slice(index + 1, index + 2))))
	);

/** Whether bold words are but a part of what is named: `**CK** and **LDH** are raised`. */
const isPartly = (rest: Rich): boolean => {
	const [next = '', other] = rest;
	if (typeof next !== 'string') return false;
	const isJoined = /^\s*(?:[/&+]|and|or|und|oder|y|o|e|et|ou|और|या)\s*$/.test(next);
	return (
		/^\p{L}|^[,;]\s*(?!$)/u.test(next) ||
		(isJoined && other?.[0] === 'strong') ||
		(!/^\s*[:–—-]/.test(next) && endOfLabel(rest) >= 0)
	);
};

type Split = Pick<Statement, 'term' | 'isLabelled' | 'text'>;

/**
 * Sentences that do no more than send readers to another page are no part of an answer that gives no dose:
 * `See [Signs](/gout/signs/).` One that says under which condition or how often, or gives a figure, is.
 */
function withoutSeeAlso(rich: Rich): Rich {
	const said = plainText(rich);
	if (givesDose(said) || isBan(said)) return rich;
	return mapEnds(rich, (text) =>
		text.replace(
			/(^|[.!?]\s+)See (?!.*\b(?:after|always|before|during|each|every|first|if|must|never|no|not|only|unless|until|when|where|while|without)\b)\p{Lu}[^.:;\d<>≤≥]*\.\s*$/u,
			'$1'
		)
	);
}

/** The line that a node begins on. */
export const lineOf = (node: RichNode): number => node.position?.start.line ?? 0;
