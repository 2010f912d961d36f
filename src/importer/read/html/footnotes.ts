import type { Element, ElementContent, Root } from 'hast';
import { CONTINUE, EXIT, visit } from 'unist-util-visit';
import { textOf } from '../../../lib/html/hast.ts';
import { h, hasClass } from './nodes.ts';

/** A footnote that was taken out of a page. */
export interface HtmlFootnote {
	label: string;
	children: ElementContent[];
}

/**
 * Takes footnotes out of a page of HTML, where they are links: a mark leads to a note, which leads back.
 * So write them Word, Google Docs, LibreOffice, pandoc and wikis. An element `footnote-reference` comes in
 * the place of each mark. Comments that Google Docs writes the same way are left out.
 *
 * Returns the notes, and what the comments say.
 */
export function takeFootnotes(tree: Root): { footnotes: HtmlFootnote[]; comments: string[] } {
	const page = new LinkedPage(tree);
	const found = new Map<Element, HtmlFootnote>();
	const comments: string[] = [];
	for (const mark of page.links) {
		const note = page.noteOf(mark);
		if (!note || (!found.has(note) && !page.leadsBack(note, mark))) continue;
		const isComment = targetOf(mark).startsWith('cmnt');
		if (isComment) comments.push(textOf(note));
		const label = found.get(note)?.label ?? String(found.size + 1);
		if (!found.has(note) && !isComment) found.set(note, { label, children: [] });
		page.replace(mark, isComment ? [] : [h('footnote-reference', [], { label })]);
		page.takeOut(note, mark);
	}
	for (const [note, footnote] of found)
		footnote.children = note.tagName === 'p' ? [note] : note.children;
	return { footnotes: [...found.values()], comments };
}

/** The links within a page, and where they lead. */
class LinkedPage {
	readonly links: Element[];
	readonly #parents = new Map<Element, Element | Root>();
	readonly #named = new Map<string, Element>();

	constructor(tree: Root) {
		visit(tree, 'element', (node, _, parent) => {
			this.#parents.set(node, parent as Element | Root);
			for (const name of namesOf(node)) if (!this.#named.has(name)) this.#named.set(name, node);
		});
		this.links = linksIn(tree);
	}

	/** The block that a mark leads to; nothing if the link is no mark, or leads to anything else. */
	noteOf(mark: Element): Element | undefined {
		if (!markText.test(textOf(mark))) return undefined;
		let block = this.#named.get(targetOf(mark));
		while (block && !/^(?:p|li|div|dd|aside)$/.test(block.tagName))
			block = /^(?:h\d|td|th)$/.test(block.tagName) ? undefined : this.#parentOf(block);
		const outer = block?.tagName === 'p' ? this.#parentOf(block) : undefined;
		const isFirst = outer?.children.find((child) => child.type === 'element') === block;
		const whole = outer && isFirst && /^(?:li|div)$/.test(outer.tagName) ? outer : block;
		const around = this.#around(mark);
		const marks = whole ? linksIn(whole).filter((link) => markText.test(textOf(link))) : [];
		const note = whole && (marks.length > 1 || around.includes(whole)) ? block : whole;
		return note && !around.includes(note) ? note : undefined;
	}

	/** Tells whether a note has a link to a mark. */
	leadsBack(note: Element, mark: Element): boolean {
		const names = this.#namesAt(mark);
		return linksIn(note).some((link) => names.has(targetOf(link)));
	}

	replace(node: Element, by: ElementContent[]): void {
		const parent = this.#parents.get(node);
		const index = parent?.children.indexOf(node) ?? -1;
		if (parent && index >= 0) parent.children.splice(index, 1, ...by);
	}

	/** Takes a note out of the page, with what stands for nothing without it, and its links back out of it. */
	takeOut(note: Element, mark: Element): void {
		const names = this.#namesAt(mark);
		// The arrows of a wiki are a part of their own.
		const arrowsOf = (link: Element) =>
			this.#around(link).find((one) => hasClass(one, 'mw-cite-backlink'));
		for (const link of linksIn(note))
			if (names.has(targetOf(link))) this.replace(arrowsOf(link) ?? link, []);
		// The space behind the number of a note.
		visit(note, 'text', (child) => {
			child.value = child.value.trimStart();
			return child.value === '' ? CONTINUE : EXIT;
		});
		let gone: Element | undefined = note;
		while (gone) {
			const parent = this.#parentOf(gone);
			this.replace(gone, []);
			gone = parent && isEmptied(parent) ? parent : undefined;
		}
	}

	/** The names of a mark: its own, those of what it holds, and that of what raises it. */
	#namesAt(mark: Element): Set<string> {
		const names = new Set(namesOf(mark));
		visit(mark, 'element', (node) => namesOf(node).forEach((name) => names.add(name)));
		const parent = this.#parentOf(mark);
		if (parent && /^(?:sup|span)$/.test(parent.tagName))
			namesOf(parent).forEach((name) => names.add(name));
		return names;
	}

	/** An element, and those that it stands in. */
	#around(node: Element): Element[] {
		const around = [node];
		for (let outer = this.#parentOf(node); outer; outer = this.#parentOf(outer)) around.push(outer);
		return around;
	}

	#parentOf(node: Element): Element | undefined {
		const parent = this.#parents.get(node);
		return parent?.type === 'element' ? parent : undefined;
	}
}

function linksIn(tree: Element | Root): Element[] {
	const links: Element[] = [];
	visit(tree, 'element', (node) => void (targetOf(node) !== '' && links.push(node)));
	return links;
}

const namesOf = ({ properties: { id, name } }: Element): string[] =>
	[id, name].flatMap((one) => (one ? [String(one)] : []));

/** The name that a link within the page leads to. */
export const targetOf = ({ tagName, properties: { href } }: Element): string =>
	tagName === 'a' && typeof href === 'string' && href.startsWith('#') ? href.slice(1) : '';

/** What the mark of a footnote may be: `1`, `[2]`, `a`, `*`. */
export const markText =
	/^[\s[(]*(?:\d{1,3}|[a-z]{1,2}|[ivxl]{1,6}|[*†‡§¶]{1,3}|note \d{1,3})[\s\])]*$/i;

/** A list of notes from which all were taken has a rule or a title left. */
const isEmptied = (node: Element): boolean =>
	!/^(?:body|main|article)$/.test(node.tagName) &&
	node.children.every((child) =>
		child.type === 'element'
			? /^(?:hr|br)$/.test(child.tagName) ||
				(hasClass(node, 'footnotes') && /^h\d$/.test(child.tagName))
			: child.type !== 'text' || child.value.trim() === ''
	);
