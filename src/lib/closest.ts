import { editDistance } from './edit-distance.ts';

/** The candidate that `word` is most likely a misspelling of, or `undefined` if none is similar. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
	const near = candidates
		.map((candidate) => ({
			candidate,
			distance: editDistance(word.toLowerCase(), candidate.toLowerCase()),
		}))
		.filter(({ distance }) => distance <= Math.max(1, Math.floor(word.length / 3)))
		.sort((a, b) => a.distance - b.distance);
	return near[0]?.candidate;
}

/**
 * The fix for an unknown `word`: to write the candidate that it is most likely a misspelling of, or else the text of `otherwise`.
 */
export function writeInstead(
	word: string,
	candidates: readonly string[],
	otherwise: string
): string {
	const meant = closest(word, candidates);
	return meant ? `write “${meant}”` : otherwise;
}
