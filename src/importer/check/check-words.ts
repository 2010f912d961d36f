import type { Root } from 'mdast';
import type { Notice } from '../read/parts.ts';
import type { PlannedPage } from '../structure/arrange.ts';
import { blockTexts } from './block-texts.ts';
import { wordsOf } from './compare-words.ts';

/** Names the words of a document that stand on none of its pages, whatever their order. */
export function checkWords(
	root: Root,
	pages: readonly PlannedPage[],
	titles: readonly string[]
): Notice[] {
	const left = new Map<string, number>();
	const written = pages.flatMap(({ blocks, raw = '' }) => [
		raw,
		...blockTexts({ type: 'root', children: blocks }).map(({ text }) => text),
	]);
	for (const word of [...titles, ...written].flatMap(wordsAfterLabel))
		left.set(word, (left.get(word) ?? 0) + 1);
	return blockTexts(root).flatMap(({ text, line }) => {
		const lost = wordsAfterLabel(text).filter((word) => {
			const count = left.get(word) ?? 0;
			left.set(word, count - 1);
			return count <= 0 && !/^(?:[ivx]+|[a-z])$/.test(word);
		});
		if (lost.length === 0) return [];
		const message = `has the words “${lost.slice(0, 8).join(' ')}”, which are on no page`;
		return [{ line: line || undefined, message, fix: 'write them on the page by hand' }];
	});
}

/** Titles of chats lose their numbers. */
const wordsAfterLabel = (text: string): string[] =>
	wordsOf(text.replace(/^\s*\(?\d{1,2}[.)]\s+/, ''));
