import type { Paragraph } from 'mdast';
import { plainText } from '../structure/inline.ts';
import { writesBareMarkers } from '../structure/marker.ts';
import { lineOf } from '../tree/blocks.ts';
import { splitLines } from './line-breaks.ts';
import type { Line, SourceNotes } from './parts.ts';
import { tidy } from './text.ts';

/**
 * Reads a document without any mark but items that begin with `-` and no space as the plain text that
 * it was before: the form of the export that is known to flatten lists.
 */
export function asLines(notes: SourceNotes): SourceNotes {
	const blocks = notes.root?.children ?? [];
	const paragraphs = blocks.filter((block) => block.type === 'paragraph');
	if (paragraphs.length < blocks.length || blocks.length === 0) return notes;
	const parts = paragraphs.flatMap(linesOf);
	if (!writesBareMarkers(parts)) return notes;
	// Lines tell the order, also of paragraphs that stand on one line of HTML.
	for (const [index, part] of parts.entries())
		part.line = Math.max(part.line, (parts[index - 1]?.line ?? 0) + 1);
	const { root, ...rest } = notes;
	return { ...rest, parts };
}

function linesOf(block: Paragraph): Line[] {
	return splitLines(block.children).flatMap((content, index): Line[] => {
		const text = tidy(plainText(content));
		const line = lineOf(block) + index;
		return text === ''
			? []
			: [{ kind: 'line', line, blankBefore: index === 0, content, text, indent: 0, tabbed: false }];
	});
}
