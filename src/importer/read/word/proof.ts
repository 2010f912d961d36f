import type { Element } from 'domhandler';
import type { Root } from 'mdast';
import { blockTexts } from '../../check/block-texts.ts';
import { takeFrom, wordsOf } from '../../check/compare-words.ts';
import type { Notice } from '../parts.ts';
import { asksForInput, Fields } from './fields.ts';
import { shorten } from '../counted.ts';
import type { WordDocument } from './document.ts';
import { isContents } from './reader.ts';
import { plainLook, type WordStyles } from './styles.ts';
import { elementsOf, find, findAll, isOn, readXml, textOf, valueOf } from './xml.ts';

/**
 * Holds every word of the document's XML against the tree that was made of it, and names those that
 * are missing, with their paragraph. It goes through the XML by itself, so that it sees what the
 * reader does not.
 */
export function findMissing({ source, styles }: WordDocument, root: Root): Notice[] {
	// Raised digits count as digits.
	const written = blockTexts(root).map(({ text }) => text.normalize('NFKC'));
	const isMissing = takeFrom(written.flatMap(wordsOf));
	// Word cuts words into runs, and marks may part what the document holds together.
	const letters = written
		.join('')
		.replace(/[^\p{L}\p{N}]+/gu, '')
		.toLowerCase();
	const paragraphs = paragraphsOf(readXml(source.document)).filter((node) => {
		const properties = elementsOf(node).find(({ name }) => name === 'w:pPr');
		return !isContents(styles.names(valueOf(properties, 'w:pStyle')));
	});
	return paragraphs.flatMap((node) => {
		const said = visibleText(node, isHiddenBy(styles)).normalize('NFKC');
		const missing = wordsOf(said).filter(isMissing);
		// A number that is missing stands, as a rule, within another one. Equations are cut into other words.
		const isText = findAll(node, 'm:t').length === 0;
		const lost = missing.filter(
			(word) =>
				(isText && /\d/.test(word)) || !letters.includes(word.replace(/[^\p{L}\p{N}]/gu, ''))
		);
		if (lost.length === 0) return [];
		return [
			{
				message: `at “${shorten(said.trim())}”: the words “${lost.slice(0, 8).join(' ')}” are on no page`,
				fix: 'write them on the page by hand, or write them as plain text in Word',
			},
		];
	});
}

/** The texts of the paragraphs of a file that say anything. */
export const visibleTexts = (bytes: Uint8Array, styles: WordStyles): string[] =>
	paragraphsOf(readXml(bytes))
		.map((node) => visibleText(node, isHiddenBy(styles)).replace(/\s+/g, ' ').trim())
		.filter((text) => text !== '');

const isHiddenBy = (styles: WordStyles) => (run: Element | undefined) =>
	styles.look(run, plainLook).hidden;

/** Paragraphs that stand in no other. */
function paragraphsOf(node: { children: Element['children'] }): Element[] {
	return elementsOf(node).flatMap((child) =>
		child.name === 'w:p' ? [child] : isSkipped(child) ? [] : paragraphsOf(child)
	);
}

/** What is deleted, and what is there a second time for older programs. */
function isSkipped(node: Element): boolean {
	const { name, parent } = node;
	if (name === 'w:del' || name === 'w:moveFrom') return true;
	if (name === 'w:tr') return find(find(node, 'w:trPr'), 'w:del') !== undefined;
	if (name === 'w:tc') return find(find(node, 'w:tcPr'), 'w:cellDel') !== undefined;
	if (name === 'w:sdt') return asksForInput(node);
	if (name !== 'mc:Fallback') return false;
	return elementsOf(parent as Element).some((one) => one.name === 'mc:Choice');
}

/** `fields` are those that have begun; instructions, and what stands in them, are not shown. */
function visibleText(
	node: Element,
	isHidden: (properties: Element | undefined) => boolean,
	fields = new Fields()
): string {
	return elementsOf(node)
		.map((child): string => {
			if (isSkipped(child)) return '';
			const mark = child.name === 'w:fldChar' ? child.attribs['w:fldCharType'] : undefined;
			if (mark === 'begin') fields.begin();
			if (mark === 'separate') fields.separate(0);
			if (mark === 'end') fields.end(0);
			if (/^(?:w|m|a):t$/.test(child.name)) {
				if (fields.inInstruction) return '';
				return isSymbolic(node) ? ' ' : textOf(child);
			}
			if (child.name === 'v:textpath') return ` ${child.attribs['string'] ?? ''} `;
			if (/^w:(?:tab|br|cr|p|rt|rubyBase|sym)$/.test(child.name))
				return ` ${visibleText(child, isHidden, fields)} `;
			if (child.name === 'w:r') {
				const properties = elementsOf(child).find(({ name }) => name === 'w:rPr');
				if (isHidden(properties)) return '';
			}
			return visibleText(child, isHidden, fields);
		})
		.join('');
}

/** Letters of the fonts Symbol and Wingdings are other characters, which the reader translates. */
function isSymbolic(run: Element): boolean {
	const fonts = findAll(run, 'w:rFonts')[0]?.attribs['w:ascii'] ?? '';
	return /symbol|dings/i.test(fonts) || isOn(run, 'w:sym') === true;
}
