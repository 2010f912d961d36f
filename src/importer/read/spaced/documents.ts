import type { Root } from 'mdast';
import { plainText } from '../../structure/inline.ts';
import { splitLines } from '../line-breaks.ts';
import type { Notice } from '../parts.ts';
import { isJustified, isLinedUp } from './looks.ts';
import { hasGap } from './runs.ts';

/** Names paragraphs of a document whose words spaces line up, by widths that are known to its program alone. */
export function findSpacedRows({ children }: Root): Notice[] {
	const notices: Notice[] = [];
	let run: string[] = [];
	for (const [index, block] of children.entries()) {
		const lines = block.type === 'paragraph' ? splitLines(block.children).map(plainText) : [];
		const gaps = lines.every(hasGap) ? lines : [];
		run.push(...gaps);
		const next = children[index + 1];
		const goesOn =
			gaps.length > 0 && next?.type === 'paragraph' && hasGap(plainText(next.children));
		if (goesOn) continue;
		const first = (run[0] ?? '').trim().replace(/\s+/g, ' ');
		if (isLinedUp(run) && !isJustified(run))
			notices.push({
				message: `at “${first}”: lines words up by spaces, of which a page shows one: see that each value is under its head`,
				fix: 'make a table of it, and import again',
			});
		run = [];
	}
	return notices;
}
