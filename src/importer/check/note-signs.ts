import type { Root } from 'mdast';
import type { Notice } from '../read/parts.ts';
import { blockTexts } from './block-texts.ts';

/**
 * Names signs behind words, “500 mg*”, of which the page has no note: it may have become an item, or stand on another
 * page. Each sign is named once.
 */
export function checkNoteSigns(tree: Root): Notice[] {
	const texts = blockTexts(tree);
	const named = new Set(
		texts.flatMap(({ text }) => [...text.matchAll(note)].map(([, sign = '']) => sign))
	);
	return texts.flatMap(({ text, line }) =>
		[...text.matchAll(reference)].flatMap(([whole, sign = '']) => {
			if (named.has(sign)) return [];
			named.add(sign);
			const message = `has “${whole}”, but its page has no note that begins with “${sign}”`;
			return [
				{ line: line || undefined, message, fix: 'write beside it what the sign stands for' },
			];
		})
	);
}

const note = /^\s*([*†‡§]{1,3})(?=[^\S\n]*\S)/gmu;
const reference = /(?:[\p{N}.,]+\s?)?[\p{L}\p{N}%]+\)?([*†‡§]{1,3})(?![\p{L}\p{N}*])/gu;
