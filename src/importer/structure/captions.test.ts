import type { RootContent } from 'mdast';
import { expect, test } from 'vitest';
import { paragraph, text } from '../tree/blocks.ts';
import { tableOf } from '../tree/grid.ts';
import { describePictures, labelCaptions } from './captions.ts';
import { plainText } from './inline.ts';

/** Makes a table of “T”, a picture of “P”, what a document calls the caption of the next block of “> …”, and text of others. */
function blockOf(written: string): RootContent {
	if (written === 'T') return tableOf([[[text('T')]]], 0);
	if (written === 'P') return paragraph([{ type: 'image', url: 'a.png' }], 0);
	const own = written.startsWith('> ') && { data: { isCaption: true, describes: 1 } };
	return { ...paragraph([text(written.replace('> ', ''))], 0), ...own };
}

function shown(block: RootContent): string {
	if (block.type === 'table') return 'T';
	if (block.type !== 'paragraph') return '';
	const [first] = block.children;
	return (first?.type === 'image' ? `P ${first.alt ?? ''}` : '') + plainText(block.children);
}

test.each([
	[
		['Table 1: adult', 'T', 'Table 2: child', 'T', 'Table 3: old', 'T'],
		['Caption: Table 1: adult', 'T', 'Caption: Table 2: child', 'T', 'Caption: Table 3: old', 'T'],
	],
	[
		['T', '> Child', 'T', 'text', '> Adult', 'T'],
		['T', 'Child', 'T', 'text', 'Caption: Adult', 'T'],
	],
	[
		['T', 'Table 1: adult', 'T', 'Table 2: child'],
		['T', 'Table 1: adult', 'T', 'Caption: Table 2: child'],
	],
	[
		['T', 'Table 2: child', 'T'],
		['T', 'Table 2: child', 'T'],
	],
	[
		['P', 'Table 1: child', 'T'],
		['P ', 'Table 1: child', 'T'],
	],
	[
		['P', 'Figure 1: a', 'P', 'Figure 2: b', 'P'],
		['P Figure 1: a\nCaption: Figure 1: a', 'P Figure 2: b\nCaption: Figure 2: b', 'P '],
	],
	[
		['X-ray:', 'P', 'Figure 1: a'],
		['X-ray:', 'P Figure 1: a', 'Caption: Figure 1: a'],
	],
])('puts the captions of %j to what they describe, or leaves them as text', (notes, page) => {
	expect(labelCaptions(describePictures(notes.map(blockOf))).map(shown)).toEqual(page);
});
