import type { Root } from 'hast';
import { countNotices, marginNotices } from '../counted.ts';
import { formulaNotice } from '../formula.ts';
import { readHtmlTree } from '../html/html.ts';
import type { Notice, SourceNotes } from '../parts.ts';
import { findAll, readXml, textOf } from '../word/xml.ts';
import { rawTexts } from './raw-texts.ts';
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
	const notes = readHtmlTree(tree, reader.notes);
	for (const what of reader.left) {
		notes.notices.push({
			message: `holds ${what}, which stays behind`,
			fix: 'say in words what it shows',
		});
	}
	notes.notices.push(
		...countNotices(reader.counts),
		...reader.formulas.map(formulaNotice),
		...findMargins(files.get('styles.xml'))
	);
	const pictures = new Map([...files].filter(([name]) => name.startsWith('Pictures/')));
	return { ...notes, pictures, said: rawTexts(body, reader.styles) };
}

function findMargins(styles: Uint8Array | undefined): Notice[] {
	const tree = readXml(styles);
	const margins = ['style:header', 'style:footer'].flatMap((name) => findAll(tree, name));
	return marginNotices(
		margins.map((margin) => findAll(margin, 'text:p').map(textOf).join(' / ').trim())
	);
}
