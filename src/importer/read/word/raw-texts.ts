import type { Element } from 'domhandler';
import type { SourceText } from '../parts.ts';
import { asksForInput, Fields } from './fields.ts';
import { shorten } from '../counted.ts';
import type { WordDocument } from './document.ts';
import { isContents } from './reader.ts';
import { isPhantom } from './math.ts';
import { readPrivateSigns } from '../private-signs.ts';
import { raiseSigns } from '../raised.ts';
import { isSymbolFont, readSymbols, symbolOf } from '../symbols.ts';
import { plainLook, type WordStyles } from './styles.ts';
import { elementsOf, find, findAll, readXml, textOf, valueOf } from './xml.ts';

/**
 * The texts of a document's XML, paragraph by paragraph, and of its notes. It goes through the XML by itself, so that
 * it sees what the reader does not.
 */
export function rawTexts({ source, styles }: WordDocument): SourceText[] {
	const document = readXml(source.document);
	const notes = (['footnote', 'endnote'] as const).flatMap((kind) => {
		const used = findAll(document, `w:${kind}Reference`).map(({ attribs }) => attribs['w:id']);
		return findAll(readXml(source.part(`${kind}s`)), `w:${kind}`).filter(({ attribs }) =>
			used.includes(attribs['w:id'])
		);
	});
	return [document, ...notes]
		.flatMap(paragraphsOf)
		.filter((node) => !isContents(styles.names(valueOf(find(node, 'w:pPr'), 'w:pStyle'))))
		.flatMap((node) => {
			const text = readPrivateSigns(visibleText(node, styles)).text;
			const place = shorten(text.trim());
			return [text, ...describedIn(node)].map((one) => ({ line: 0, text: one, place }));
		});
}

/**
 * What the main part of a document shows to the mouse, reads aloud or offers to choose, and no page has: titles of links in
 * fields, of tables, entries of lists.
 */
export function unshownTexts({ source }: WordDocument): string[] {
	const node = readXml(source.document);
	const values = (name: string, value: string) =>
		findAll(node, name).map(({ attribs }) => attribs[value] ?? '');
	const fields = [
		...values('w:fldSimple', 'w:instr'),
		...paragraphsOf(node).map((one) => findAll(one, 'w:instrText').map(textOf).join('')),
	];
	const offered = findAll(node, 'w:listItem').map(
		({ attribs }) => attribs['w:displayText'] ?? attribs['w:value'] ?? ''
	);
	return [
		...fields.flatMap((field) => [...field.matchAll(titleOfLink)].map(([, title = '']) => title)),
		...values('w:tblCaption', 'w:val'),
		...values('w:tblDescription', 'w:val'),
		...values('w:listEntry', 'w:val'),
		...offered,
	];
}

/** Other fields have the switch, too: TOC has the levels of headings behind it. */
const titleOfLink = /HYPERLINK\b(?:[^\\"]|"[^"]*"|\\[^o])*\\o\s*"([^"]*)"/gi;

/** What a document says of its pictures and links to those who point at them or hear them. */
const describedIn = (node: Element): string[] =>
	elementsOf(node).flatMap((child) => [
		...(isSkipped(child) ? [] : describedIn(child)),
		...(/^(?:wp:docPr|v:\w+|w:hyperlink)$/.test(child.name)
			? ['descr', 'title', 'alt', 'o:title', 'w:tooltip'].flatMap(
					(name) => child.attribs[name] ?? []
				)
			: []),
	]);

/** The texts of the paragraphs of a file that say anything. */
export const visibleTexts = (bytes: Uint8Array, styles: WordStyles): string[] =>
	paragraphsOf(readXml(bytes))
		.map((node) => visibleText(node, styles).replace(/\s+/g, ' ').trim())
		.filter((text) => text !== '');

/** Paragraphs that stand in no other. */
function paragraphsOf(node: { children: Element['children'] }): Element[] {
	return elementsOf(node).flatMap((child) =>
		child.name === 'w:p' ? [child] : isSkipped(child) ? [] : paragraphsOf(child)
	);
}

/** What is deleted, and what is there a second time for older programs. */
function isSkipped(node: Element): boolean {
	const { name, parent } = node;
	if (name === 'w:del' || name === 'w:moveFrom' || isPhantom(node)) return true;
	if (name === 'w:tr') return find(find(node, 'w:trPr'), 'w:del') !== undefined;
	if (name === 'w:tc') return find(find(node, 'w:tcPr'), 'w:cellDel') !== undefined;
	if (name === 'w:sdt') return asksForInput(node);
	if (name !== 'mc:Fallback') return false;
	return elementsOf(parent as Element).some((one) => one.name === 'mc:Choice');
}

/** `fields` are those that have begun; instructions, and what stands in them, are not shown. */
function visibleText(node: Element, styles: WordStyles, fields = new Fields()): string {
	const { hidden, font, raised } = styles.look(find(node, 'w:rPr'), plainLook);
	if (hidden && /^[wm]:r$/.test(node.name)) return '';
	const text = elementsOf(node)
		.map((child): string => {
			if (isSkipped(child)) return '';
			const mark = child.name === 'w:fldChar' ? child.attribs['w:fldCharType'] : undefined;
			if (mark === 'begin') fields.begin();
			if (mark === 'separate') fields.separate(0);
			if (mark === 'end') fields.end(0);
			if (fields.inInstruction && child.name === 'w:t') return '';
			// Letters of symbol fonts are other characters.
			if (/^(?:w|m|a):t$/.test(child.name))
				return isSymbolFont(font) ? readSymbols(textOf(child), font) : textOf(child);
			if (child.name === 'w:sym')
				return (
					symbolOf(child.attribs['w:font'] ?? '', parseInt(child.attribs['w:char'] ?? '', 16)) ?? ''
				);
			if (child.name === 'w:noBreakHyphen') return '‑';
			if (child.name === 'v:textpath') return ` ${child.attribs['string'] ?? ''} `;
			const text = visibleText(child, styles, fields);
			return apart.test(child.name) || apartIn.test(`${node.name} ${child.name}`)
				? ` ${text} `
				: text;
		})
		.join('');
	return raised === 'sup' && /^[wm]:r$/.test(node.name) ? raiseSigns(text) : text;
}

/** What stands apart from the text around it, wherever it is or in some elements. */
const apart =
	/^(?:a:p|w:(?:tab|ptab|br|cr|p|rt|rubyBase|drawing|pict)|m:(?:groupChr|oMath|rad|deg|num|den|mr))$/;
const apartIn = /^m:(?:eqArr|mr|d) m:e$|^m:(?:nary|sSubSup) m:sup$/;
