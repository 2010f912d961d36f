import type { FootnoteDefinition } from 'mdast';
import type { Root } from 'hast';
import { readHtmlTree } from '../html/html.ts';
import type { Notice, SourceNotes } from '../parts.ts';
import { findAll, readXml, textOf } from '../word/xml.ts';
import { OdtReader } from './reader.ts';

/**
 * Reads an OpenDocument text, by way of the HTML that says the same.
 *
 * Throws an error if there is no text in the files.
 */
export function readOdt(files: ReadonlyMap<string, Uint8Array>): SourceNotes {
	const content = readXml(files.get('content.xml'));
	const body = findAll(content, 'office:text')[0];
	if (!body) throw new Error('no text');
	const reader = new OdtReader([content, readXml(files.get('styles.xml'))], files);
	const tree: Root = { type: 'root', children: reader.children(body) };
	const notes = readHtmlTree(tree);
	const definitions = reader.notes.map(({ label, children }): FootnoteDefinition => {
		const read = readHtmlTree({ type: 'root', children }).root?.children ?? [];
		return {
			type: 'footnoteDefinition',
			identifier: label,
			label,
			children: read as FootnoteDefinition['children'],
		};
	});
	notes.root?.children.push(...definitions);
	if (reader.changes > 0) {
		notes.notices.push({
			message: 'holds tracked changes: deletions are left out, insertions stand as if accepted',
			fix: 'accept or reject them in LibreOffice (“Edit”, “Track Changes”)',
		});
	}
	for (const what of reader.left) {
		notes.notices.push({
			message: `holds ${what}, which stays behind`,
			fix: 'say in words what it shows',
		});
	}
	if (reader.boxes > 0) {
		const count = reader.boxes === 1 ? '1 text box' : `${reader.boxes} text boxes`;
		notes.notices.push({
			message: `holds ${count}, which ${reader.boxes === 1 ? 'stands' : 'stand'} after the paragraph with the anchor`,
			fix: 'see on the page that they stand in the right place',
		});
	}
	if (reader.contents) {
		notes.notices.push({
			message: 'has a table of contents, which is left out',
			fix: 'nothing: the site lists pages and sections by itself',
		});
	}
	for (const formula of reader.formulas) {
		notes.notices.push({
			message: `has the formula “${formula}”, which stays as it is written`,
			fix: 'write it in words, or make a picture of it',
		});
	}
	notes.notices.push(...findMargins(files.get('styles.xml')));
	const pictures = new Map([...files].filter(([name]) => name.startsWith('Pictures/')));
	return { ...notes, pictures };
}

/** Headers and footers belong to sheets of paper: they stay behind, and are named. */
function findMargins(styles: Uint8Array | undefined): Notice[] {
	const tree = readXml(styles);
	const texts = ['style:header', 'style:footer']
		.flatMap((name) => findAll(tree, name))
		.map((margin) => findAll(margin, 'text:p').map(textOf).join(' / ').trim())
		.filter((text) => /\p{L}{3}/u.test(text));
	return [...new Set(texts)].map((text) => ({
		message: `has “${text}” at the head or foot of its sheets, which stays behind`,
		fix: 'write it into the text if it should be on a page',
	}));
}
