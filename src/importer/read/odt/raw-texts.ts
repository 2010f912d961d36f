import type { Element } from 'domhandler';
import { shorten } from '../counted.ts';
import type { SourceText } from '../parts.ts';
import { raiseSigns } from '../raised.ts';
import type { OdtStyles } from './styles.ts';
import { elementsOf, findAll } from '../word/xml.ts';

/** The texts of an OpenDocument text, paragraph by paragraph, before anything is read. */
export const rawTexts = (body: Element, styles: OdtStyles): SourceText[] =>
	elementsOf(body).flatMap((node): SourceText[] => {
		if (isSilent.test(node.name)) return [];
		if (!/^(?:text:[ph]|svg:(?:title|desc))$/.test(node.name)) return rawTexts(node, styles);
		const text = lineOf(node, styles);
		const titles = findAll(node, 'text:a').flatMap(({ attribs }) => attribs['office:title'] ?? []);
		const place = shorten(text.trim());
		return [
			...[text, ...titles].map((one) => ({ line: 0, text: one, place })),
			...blocksIn(node, styles),
		];
	});

/** What stands in the line of a paragraph. */
function lineOf(node: Element, styles: OdtStyles): string {
	const text = node.children
		.map((child) => {
			if (child.type === 'text') return child.data;
			if (child.type !== 'tag' || isSilent.test(child.name) || isBlock.test(child.name)) return '';
			return /^text:(?:s|tab|line-break)$/.test(child.name) ? ' ' : lineOf(child, styles);
		})
		.join('');
	const isRaised =
		node.name === 'text:span' && styles.raises(node.attribs['text:style-name'] ?? '');
	return isRaised ? raiseSigns(text) : text;
}

/** What is anchored in a paragraph, and its notes. */
const blocksIn = (node: Element, styles: OdtStyles): SourceText[] =>
	elementsOf(node).flatMap((child) =>
		isSilent.test(child.name)
			? []
			: isBlock.test(child.name)
				? rawTexts(child, styles)
				: blocksIn(child, styles)
	);

const isBlock = /^(?:draw:.*|text:note-body|table:.*|text:list)$/;

/** What is counted, and what says nothing. */
const isSilent =
	/^(?:text:(?:tracked-changes|table-of-content|sequence-decls|note-citation|variable-decls|user-field-decls)|office:(?:annotation|forms|event-listeners|binary-data)|draw:(?:glue-point|enhanced-geometry))$/;
