import type { Root } from 'mdast';
import type { Notice } from '../read/parts.ts';
import { blockTexts } from './block-texts.ts';

/** Names signs behind words, “500 mg*”, of which the page has no note: it may have become an item, or gone to another page. */
export function checkNoteSigns(tree: Root): Notice[] {
	const texts = blockTexts(tree);
	const notes = new Set(
		texts.flatMap(({ text }) => [...text.matchAll(note)].map(([, sign = '']) => sign))
	);
	return texts.flatMap(({ text, line }) =>
		[...text.matchAll(reference)].flatMap(([whole, sign = '']) =>
			notes.has(sign)
				? []
				: {
						line: line || undefined,
						message: `has “${whole}”, but its page has no note that begins with “${sign}”`,
						fix: 'write beside it what the sign stands for',
					}
		)
	);
}

const note = /^\s*([*†‡§¶]{1,3})(?=\s?\S)/gmu;
const reference = /(?:[\p{N}.,]+\s?)?[\p{L}\p{N}%]+\)?([*†‡§¶]{1,3})(?![\p{L}\p{N}*])/gu;
