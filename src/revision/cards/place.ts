import { plainText, type Rich } from './rich.ts';

/** A part of a place: the first words of a text, in letters that any file may have. */
export function slugOf(text: string | Rich, words = 7): string {
	const plain = typeof text === 'string' ? text : plainText(text);
	return (
		plain
			.normalize('NFKD')
			.replace(/[\p{M}'’]/gu, '')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu)
			?.slice(0, words)
			.join('-') ?? ''
	);
}

/** Joins parts to a place: `presentation/signs/bands`. Empty ones are left out. */
export const joinPlace = (...parts: readonly string[]): string => parts.filter(Boolean).join('/');
