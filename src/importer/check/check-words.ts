import type { Root } from 'mdast';
import type { Notice } from '../read/parts.ts';
import type { PlannedPage } from '../structure/arrange.ts';
import { blockTexts } from './block-texts.ts';
import { takeFrom, wordsOf } from './compare-words.ts';

/** Names the words of a document that stand on none of its pages, whatever their order. */
export function checkWords(
	root: Root,
	pages: readonly PlannedPage[],
	titles: readonly string[]
): Notice[] {
	const written = pages.flatMap(({ blocks, raw = '' }) => [
		raw,
		...blockTexts({ type: 'root', children: blocks }).map(({ text }) => text),
	]);
	const isLost = takeFrom([...titles, ...written].flatMap(wordsAfterLabel));
	return blockTexts(root).flatMap(({ text, line }) => {
		const lost = wordsAfterLabel(text).filter(
			(word) => isLost(word) && !/^(?:[ivx]+|[a-z])$/.test(word)
		);
		if (lost.length === 0) return [];
		const message = `has the words “${lost.slice(0, 8).join(' ')}”, which are on no page`;
		return [{ line: line || undefined, message, fix: 'write them on the page by hand' }];
	});
}

/** Titles of chats lose their numbers. */
const wordsAfterLabel = (text: string): string[] =>
	wordsOf(text.replace(/^\s*\(?\d{1,2}[.)]\s+/, ''));
