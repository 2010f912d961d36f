import type { Notice, SourceNotes } from '../parts.ts';
import { countNotices, marginNotices } from '../counted.ts';
import { WordPackage } from './package.ts';
import { rawTexts, visibleTexts } from './raw-texts.ts';
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
	const root = new WordReader(document).readDocument();
	const notices = [
		...document.notices,
		...countNotices(document.counts),
		...findMargins(files, document),
	];
	return { root, notices, pictures: document.pictures, said: rawTexts(document) };
}

function findMargins(files: ReadonlyMap<string, Uint8Array>, { styles }: WordDocument): Notice[] {
	const margins = [...files].filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
	return marginNotices(margins.map(([, bytes]) => visibleTexts(bytes, styles).join(' / ')));
}
