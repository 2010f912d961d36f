import type { Element, Root } from 'hast';
import type { SourceText } from '../parts.ts';
import { decode, sayingAttribute } from '../raw-lines.ts';
import { markText, targetOf } from './footnotes.ts';
import { isHidden } from './hidden.ts';
import { textOf } from '../../../lib/html/hast.ts';
import { hasClass } from './nodes.ts';
import { lookOf, quotedIn, readSymbolFonts } from './styles.ts';
import { raiseSigns } from '../raised.ts';
import { inline, longRaised } from './to-markdown.ts';

/** The texts of a page of HTML block by block, and then what its attributes say, before anything is read. */
export function rawTexts(tree: Root): SourceText[] {
	const found: SourceText[] = [];
	const beside: SourceText[] = [];
	const drawn: SourceText[] = [];
	let current: SourceText = { line: 0, text: '' };
	const end = () => {
		found.push(current);
		current = { line: 0, text: '' };
	};
	const visit = (node: Root['children'][number]): void => {
		const line = node.position?.start.line ?? 0;
		if (node.type === 'text') {
			if (current.text.trim() === '') current.line = line;
			current.text += node.value;
		}
		if (node.type === 'comment') drawn.push({ line, text: drawnIn(node.value) });
		if (node.type === 'element' && node.tagName === 'style')
			for (const text of writtenBy(textOf(node))) beside.push({ line, text });
		if (node.type !== 'element' || isSilent(node)) return;
		for (const text of attributesOf(node)) beside.push({ line, text });
		for (const [name, value] of Object.entries(node.properties))
			if (tooltip.test(name)) drawn.push({ line, text: String(value) });
		const around = current;
		if (isHidden(node)) current = { line, text: '' };
		else if (!isInline(node)) end();
		if (node.tagName === 'br') current.text += '\n';
		const raised = isRaised(node) ? current : undefined;
		const start = current.text.length;
		for (const child of node.children) {
			if (apart.test(node.tagName)) current.text += ' ';
			visit(child);
		}
		if (raised) raised.text = raised.text.slice(0, start) + raiseSigns(raised.text.slice(start));
		if (apart.test(node.tagName)) current.text += ' ';
		if (isHidden(node) || !isInline(node)) end();
		// What is hidden within a text is no part of it.
		if (isHidden(node)) current = around;
	};
	const copy = structuredClone(tree);
	for (const node of copy.children) if (node.type === 'element') readSymbolFonts(node);
	copy.children.forEach(visit);
	end();
	// What Word draws mostly stands there a second time, for browsers, as do heads in cells of tables for small screens.
	const known = found.map(({ text }) => flat(text)).join(' ');
	return [...found, ...beside, ...drawn.filter(({ text }) => !known.includes(flat(text)))];
}

const isRaised = (node: Element): boolean =>
	node.tagName === 'sup' ||
	(/^(?:span|font)$/.test(node.tagName) &&
		lookOf(node).raised === 'sup' &&
		textOf(node).length < longRaised);

/** Elements of formulas whose parts are no one number, nor with what stands beside them. */
const apart = /^m(?:frac|root|space|td)$/;

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What scripts and style sheets show of an element, by the names that most of them have. */
const tooltip =
	/^data(?:Bs)?(?:OriginalTitle|Tooltip|TooltipContent|Tippy(?:Content)?|Tip|Title|Label|Hint|Content)$/;

/** The words of text boxes and drawn letters in a condition of Word that no browser heeds. */
const drawnIn = (comment: string): string =>
	[
		...comment.matchAll(
			/<v:textbox\b[^>]*>([^]*?)<\/v:textbox>|<v:textpath\b[^>]*?\sstring="([^"]*)"/gi
		),
	]
		.map(([, box = '', letters = '']) => decode(`${box.replace(/<[^>]*>/g, ' ')}${letters}`))
		.join(' ');

/** The words that a style sheet writes before or behind elements. */
const writtenBy = (sheet: string): string[] =>
	[...sheet.matchAll(/(?<![-\w])content\s*:[^;}"']*("[^"]*"|'[^']*')/gi)]
		.map(([, quoted = '']) => quotedIn(quoted) ?? '')
		.filter((text) => /\p{N}|\p{L}{2}/u.test(text));

const isInline = ({ tagName }: Element): boolean =>
	inline.test(tagName) ||
	/^(?:del|ins|s|strike|ruby|rb|m(?!ain|enu)[a-z]+|semantics)$/.test(tagName);

/** What the attributes of an element say that neither its text nor its address says. */
function attributesOf(node: Element): string[] {
	const said = Object.entries(node.properties).flatMap(([name, value]) =>
		sayingAttribute.test(name.replace('aria', 'aria-')) || isButton(node, name) ? String(value) : []
	);
	if (said.length === 0) return [];
	const known = `${textOf(node)} ${String(node.properties['href'] ?? '')}`.toLowerCase();
	return said.filter((one) => !known.includes(one.toLowerCase()));
}

/** What a form shows in its fields. */
const isButton = ({ tagName, properties }: Element, name: string): boolean =>
	name === 'value' &&
	tagName === 'input' &&
	!/^(?:checkbox|radio|hidden)$/.test(String(properties['type']));

/** What no browser shows, or shows a second time: the marks of footnotes are links to and fro. */
const isSilent = (node: Element): boolean =>
	/^(?:link|meta|script|style|template|annotation|rp)$/.test(node.tagName) ||
	hasClass(node, 'katex-html') ||
	hasClass(node, 'mw-editsection') ||
	(targetOf(node) !== '' && (markText.test(textOf(node)) || /^[\s↩↑^︎]*$/u.test(textOf(node))));
