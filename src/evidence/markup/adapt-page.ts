import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Source } from '../bibliography/bibliography.ts';
import { findStyle, type CitationStyle } from '../bibliography/citation-style.ts';
import { isVerdict } from '../verdicts.ts';
import { isEvidence, readAttributes } from './attributes.ts';
import { hasEvidence, splitCitations, withoutCitations } from './citation.ts';
import { element, isElement, trimmedText } from '../../lib/html/hast.ts';
import { withHeadingIds } from './heading-ids.ts';
import { withPlainElements } from './plain-elements.ts';
import { EvidenceGatherer, notesOf, type Note } from './page-evidence.ts';
import { renderCitation, renderMark, renderNote } from './render-note.ts';
import { renderReferences } from './render-references.ts';
import {
	isCitation,
	isList,
	rowStatement,
	statementOf,
	termOf,
	beyondTitle,
	wrapBeyond,
} from './statement.ts';
import type { PageStep } from '../../lib/page-steps.ts';

/**
 * Turns evidence markup into plain elements: notes, numbered citations, the list of references, and the frame around the section
 * beyond the notes.
 *
 * Takes the tree of a page in the Markdown pipeline. Returns a new tree, and the evidence that was found.
 */
export function adaptPage(
	root: Readonly<Root>,
	sources: ReadonlyMap<string, Source>,
	style: CitationStyle = findStyle('vancouver', 'en-GB')
): { root: Root; evidence: EvidenceGatherer } {
	const evidence = new EvidenceGatherer();
	const placed: Context['placed'] = [];
	let above: Element | undefined;
	const children = withNotesInside(withHeadingIds(withPlainElements(root.children))).flatMap(
		(node) => {
			if (isElement(node, 'h2')) evidence.section = withoutCitations(trimmedText(node));
			const elements = above ? [above] : [];
			const adapted = adaptNode(node, { evidence, placed, elements });
			if (node.type === 'element') above = node;
			return adapted as RootContent[];
		}
	);
	for (const { of, element } of placed) showVerdict(element, of, evidence);
	const references =
		evidence.locations.size > 0 ? [renderReferences(evidence.locations, sources, style)] : [];
	return { root: { ...root, children: [...wrapBeyond(children), ...references] }, evidence };
}

/** A mark may come before its note, so its verdict is set at the end. */
function showVerdict(mark: Element, of: string[], { notes }: EvidenceGatherer): void {
	const [note] = notesOf(of, notes);
	if (!note?.verdict || !isVerdict(note.verdict)) return;
	Object.assign(mark, renderMark(note.id, note.terms.at(-1) ?? '', note.verdict));
}

function adaptNode(node: RootContent, context: Context): (RootContent | ElementContent)[] {
	if (isEvidence(node)) return [adaptEvidence(node, context)];
	if (node.type === 'text') return adaptText(node, context);
	if (/^mdxJsx/.test(node.type) && 'children' in node) {
		const children = adaptAll(node.children, context);
		return [{ ...node, children } as RootContent];
	}
	if (node.type !== 'element' || /^(?:pre|code)$/.test(node.tagName)) return [node];
	const behind = wordsBehindNote(node);
	if (behind) context.evidence.followed.push(behind);
	const inside = withoutGaps(withNotesInside(node.children));
	const children = adaptAll(inside, withStatement(node, context));
	if (node.tagName === 'li' && lacksSource(node, children, context)) {
		const statement = statementOf(node);
		context.evidence.unsourced.push({ statement, line: node.position?.start.line });
	}
	if (children.every((child, index) => child === node.children[index])) return [node];
	// A paragraph cannot hold a note, which is a block.
	if (node.tagName !== 'p' || !node.children.some(isEvidence)) return [{ ...node, children }];
	return [{ ...node, tagName: 'div', properties: { className: ['statement'] }, children }];
}

/** The text of a statement after a note inside it, which would look like part of the note, and the line of the note. */
function wordsBehindNote({ children }: Element): { words: string; line?: number } | undefined {
	const at = children.findIndex((child) => isInline(child) && contains([child], isNote));
	const end = children.findIndex((child, index) => index > at && !isInline(child));
	const rest = at < 0 ? [] : children.slice(at + 1, end < 0 ? undefined : end);
	const words = trimmedText({ children: rest }, isEvidence);
	const line = children[at]?.position?.start.line;
	return words ? { words, ...(line && { line }) } : undefined;
}

/** Whether a node is inline, or a note, which ends the line. */
const isInline = (node: ElementContent): boolean =>
	node.type === 'element'
		? /^(?:a|br|code|del|em|img|input|strong|su[bp])$/.test(node.tagName)
		: node.type !== 'mdxJsxFlowElement' || isEvidence(node);

const isNote = (node: ElementContent): boolean => isEvidence(node) && !readAttributes(node).of;

/** Moves a note after a paragraph into the paragraph, so that its mark is not on a line of its own. */
function withNotesInside<Node extends RootContent>(children: readonly Node[]): Node[] {
	if (!children.some(isEvidence)) return [...children];
	const moved: Node[] = [];
	for (const child of children) {
		const index = moved.findLastIndex((node) => node.type !== 'text' || node.value.trim());
		const above = moved[index];
		if (!isEvidence(child) || child.type !== 'mdxJsxFlowElement' || !isElement(above, 'p')) {
			moved.push(child);
			continue;
		}
		const inside = [...above.children, child as ElementContent];
		moved.splice(index, Infinity, { ...above, children: inside } as Node);
	}
	return moved;
}

/** Removes the space between the last word and the mark of a note, where a line could break. */
function withoutGaps(children: ElementContent[]): ElementContent[] {
	if (!children.some(isEvidence)) return children;
	return children.map((child, index) => {
		const next = children[index + 1];
		const isGap = child.type === 'text' && next !== undefined && isEvidence(next);
		return isGap ? { ...child, value: child.value.trimEnd() } : child;
	});
}

const adaptAll = (nodes: readonly ElementContent[], context: Context): ElementContent[] =>
	nodes.flatMap((node) => adaptNode(node, context) as ElementContent[]);

function adaptEvidence(
	node: Extract<RootContent, { attributes: unknown }>,
	context: Context
): Element {
	const { evidence, placed, elements } = context;
	const { keys, of, ...attributes } = readAttributes(node);
	const line = node.position?.start.line;
	if (of) {
		const says = node.children.length > 0 || node.attributes.length > 1;
		evidence.marks.push({ of, says, line });
		const mark = element('span', {});
		placed.push({ of, element: mark });
		return mark;
	}
	const stated = elements.filter((element) => statementOf(element) !== '');
	const [list] = stated;
	if (list && isList(list) && list.children.filter((one) => isElement(one, 'li')).length > 1) {
		evidence.belowLists.push(line);
	}
	const note = evidence.addNote({
		...attributes,
		citeKeys: keys,
		line,
		statement: stated.map((element) =>
			element.tagName === 'tr' ? rowStatement(element) : statementOf(element)
		),
		terms: stated.map(termOf),
	});
	const content = adaptAll(node.children, { ...context, note });
	note.text = trimmedText({ children: content }, isCitation);
	const cited = (keys ?? []).map((key) => ({ key, number: evidence.cite(key, note.id, line) }));
	return renderNote({
		id: note.id,
		name: note.terms.at(-1) ?? note.section,
		verdict: note.verdict && isVerdict(note.verdict) ? note.verdict : 'not-found',
		content,
		citation: cited.length > 0 ? renderCitation(cited) : undefined,
	});
}

function adaptText(
	text: Extract<RootContent, { type: 'text' }>,
	{ evidence, note }: Context
): ElementContent[] {
	const parts = splitCitations(text.value);
	if (parts.every(({ kind }) => kind === 'text')) return [text];
	return parts.map((part) => {
		if (part.kind === 'text') return { type: 'text', value: part.text };
		const line = text.position && text.position.start.line + part.linesAbove;
		if (part.kind !== 'citation') {
			evidence.malformed.push({ ...part, line });
			return { type: 'text', value: part.written };
		}
		const id = note?.id ?? evidence.nextCitationId();
		const cited = part.keys.map((key) => ({ key, number: evidence.cite(key, id, line) }));
		return renderCitation(cited, note ? undefined : id);
	});
}

/** Whether a statement beyond the notes cites no source. */
const lacksSource = (node: Element, children: ElementContent[], { evidence }: Context): boolean =>
	evidence.section === beyondTitle() &&
	!node.children.some(isList) &&
	!contains(children, isCitation);

const contains = (nodes: ElementContent[], matches: (node: ElementContent) => boolean): boolean =>
	nodes.some((node) => matches(node) || ('children' in node && contains(node.children, matches)));

/** Within a list item or a row, its words are the statement; those of the items around it lead to it. */
function withStatement(node: Element, context: Context): Context {
	if (context.note) return context;
	const { elements, isInside } = context;
	if (/^(?:ul|ol|table)$/.test(node.tagName)) {
		return isInside ? context : { ...context, elements: [], isInside: true };
	}
	if (/^(?:li|tr)$/.test(node.tagName)) return { ...context, elements: [...elements, node] };
	return isInside ? context : { ...context, elements: [node] };
}

interface Context {
	evidence: EvidenceGatherer;
	/** The marks on the page, and whose verdict each repeats. */
	placed: { of: string[]; element: Element }[];
	/** The element whose words are the statement at hand, after those whose words lead to it. */
	elements: readonly Element[];
	/** Whether it stands in a list or a table. */
	isInside?: boolean;
	/** The note that is being read; absent outside of notes. */
	note?: Note;
}

/**
 * The page step that renders evidence. It produces plain elements and no components, so a page with notes is rendered as fast as
 * one without.
 */
export const evidenceStep = (
	sources: ReadonlyMap<string, Source>,
	style?: CitationStyle
): PageStep => ({
	replaces: ['Evidence'],
	concerns: (source, format) => format === 'mdx' && hasEvidence(source),
	change: (root) => adaptPage(root, sources, style).root,
});
