import type { Root } from 'mdast';
import type { Notice, SourceNotes } from '../parts.ts';
import { blockTexts } from '../../check/block-texts.ts';
import { countNotices, hiddenNotices, marginNotices, shorten } from '../counted.ts';
import { referencesIn } from '../typed-items.ts';
import { WordPackage } from './package.ts';
import { rawTexts, unshownTexts, visibleTexts } from './raw-texts.ts';
import { WordDocument } from './document.ts';
import { WordReader } from './reader.ts';

/**
 * Reads a Word document from its own XML: headings, lists as Word counts them, tables with merged
 * cells, looks, footnotes, equations, text boxes and pictures. What it cannot read it names, with the
 * paragraph that it stood in.
 *
 * Throws an error if there is no document in the files.
 */
export function readDocx(files: ReadonlyMap<string, Uint8Array>): SourceNotes {
	const document = new WordDocument(new WordPackage(files));
	const said = rawTexts(document);
	const root = new WordReader(document, referencesIn(said)).readDocument();
	const notices = [
		...document.notices,
		...countNotices(document.counts),
		...hiddenNotices(document.hidden),
		...findMargins(files, document),
		...findUnshown(root, document),
	];
	return { root, notices, pictures: document.pictures, said };
}

function findUnshown(root: Root, document: WordDocument): Notice[] {
	const shown = ` ${blockTexts(root)
		.map(({ text }) => text)
		.join(' ')} `;
	const unshown = unshownTexts(document).filter(
		(text) => text.trim() !== '' && !shown.includes(` ${text.trim()} `)
	);
	return [...new Set(unshown)].map((text) => ({
		message: `has “${shorten(text)}”, which Word only shows to the mouse, reads aloud or offers to choose: left out`,
		fix: 'write it into the text if it should be on a page',
	}));
}

function findMargins(files: ReadonlyMap<string, Uint8Array>, { styles }: WordDocument): Notice[] {
	const margins = [...files].filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
	return marginNotices(margins.map(([, bytes]) => visibleTexts(bytes, styles).join(' / ')));
}
