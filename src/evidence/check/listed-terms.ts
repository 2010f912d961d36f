import type { Element, Root, RootContent } from 'hast';
import { isEvidence, readAttributes } from '../markup/attributes.ts';
import { isElement, trimmedText } from '../../lib/html/hast.ts';
import { statementOf, termOf, beyondTitle } from '../markup/statement.ts';

/**
 * Finds the terms of a page of which it says something in a list item or in a row of a table, and what notes say of
 * them; none on a page that does not parse. What goes beyond the notes is left out: no note is held against it.
 */
export function listTerms(root: Readonly<Root> | undefined): ListedTerm[] {
	const listed: ListedTerm[] = [];
	let section = '';
	let above: ListedTerm[] = [];
	for (const node of root?.children ?? []) {
		if (isElement(node, 'h2')) section = trimmedText(node);
		if (section === beyondTitle()) continue;
		// A note on a line of its own is about what stands above it.
		if (isEvidence(node)) for (const term of above) enter(readAttributes(node), [term]);
		if (node.type !== 'element') continue;
		above = listTermsIn(node, section);
		listed.push(...above);
	}
	return listed;
}

function listTermsIn(node: Element, section: string): ListedTerm[] {
	const listed: ListedTerm[] = [];
	const walk = (node: RootContent, around: ListedTerm[]): void => {
		if (isEvidence(node)) return enter(readAttributes(node), around);
		if (node.type !== 'element' || node.tagName === 'thead') return;
		if (node.tagName === 'a') around.at(-1)?.links.push(String(node.properties['href'] ?? ''));
		const isTerm = node.tagName === 'li' || node.tagName === 'tr';
		const term = isTerm ? describe(node, section, around) : undefined;
		if (term) listed.push(term);
		for (const child of node.children) walk(child, term ? [...around, term] : around);
	};
	walk(node, []);
	return listed;
}

function describe(node: Element, section: string, around: readonly ListedTerm[]): ListedTerm {
	const term = termOf(node);
	const text = statementOf(node).replace(/:$/, '');
	return {
		term,
		kind: node.tagName === 'tr' ? 'row' : text === term ? 'bare' : 'stated',
		line: node.position?.start.line,
		section,
		links: [],
		isNoted: false,
		showsDiffering: false,
		isDiffering: false,
		around: around.at(-1),
	};
}

/** Enters a note, or a mark that repeats one, with the terms around it, of which the last is the one it is about. */
function enter({ verdict, of }: ReturnType<typeof readAttributes>, around: ListedTerm[]): void {
	const term = around.at(-1);
	if (!term) return;
	term.isNoted = true;
	if (verdict === 'differs') term.isDiffering = true;
	if (verdict === 'differs' || of) for (const outer of around) outer.showsDiffering = true;
}

/** A term of which a list item or a row says something. */
export interface ListedTerm {
	term: string;
	/** A row of a table; an item that is a term as a whole; one that says something of its term. */
	kind: 'row' | 'bare' | 'stated';
	line: number | undefined;
	section: string;
	/** Where its links lead. */
	links: string[];
	/** Whether a note or a mark stands beside it. */
	isNoted: boolean;
	/** Whether a verdict is shown in it that may be that the literature differs. */
	showsDiffering: boolean;
	/** Whether the note beside it says that the literature differs. */
	isDiffering: boolean;
	/** The item that it stands in. */
	around: ListedTerm | undefined;
}
