import { plain } from '../../lib/words/words.ts';
import type { Section } from '../rules/sections.ts';

/**
 * Counts in how many sections each word stands. Words joined by a hyphen count as one word, too; what
 * stands aside from the main text counts only if the word stands nowhere else.
 */
export class WordCounter {
	readonly #main = new Map<string, number>();
	readonly #all = new Map<string, number>();

	add({ title, main, text }: Pick<Section, 'title' | 'main' | 'text'>): void {
		for (const word of distinctWords(`${title}. ${main}`)) add(this.#main, word, 1);
		for (const word of distinctWords(text)) add(this.#all, word, 1);
	}

	counts(): Map<string, number> {
		return new Map([...this.#all, ...this.#main]);
	}
}

/** Adds to a count. */
export const add = (counts: Map<string, number>, key: string, number: number): void =>
	void counts.set(key, (counts.get(key) ?? 0) + number);

function distinctWords(text: string): Set<string> {
	const words = text.match(/[\p{L}\p{N}\p{M}'’]+(?:[-‐‑][\p{L}\p{N}\p{M}'’]+)*/gu) ?? [];
	return new Set([...new Set(words)].flatMap(waysToCount));
}

/** The words as which a word counts: its parts, if it has a hyphen, and all of them as one. */
function waysToCount(word: string): readonly string[] {
	const known = counted.get(word);
	if (known) return known;
	const parts = plain(word).split(/[^\p{L}\p{N}]+/u);
	const ways = (parts.length > 1 ? [...parts, parts.join('')] : parts).filter(Boolean);
	counted.set(word, ways);
	return ways;
}

/** The words of a library come again and again. */
const counted = new Map<string, readonly string[]>();
