import { editDistance } from '../../lib/edit-distance.ts';
import { plain } from '../../lib/words/plain.ts';
import { isThere, type Concept } from './concept.ts';
import type { SearchManifest } from './manifest.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Suggests what to search for where a query found nothing: words of the site that look like those that
 * were typed, the parts of the query that the site has, then kinds of page. Never more than four.
 */
export function suggest(
	concepts: readonly Concept[],
	lexicon: Lexicon,
	manifest: Pick<SearchManifest, 'kinds'>
): string[] {
	const missing = concepts.filter((concept) => !isThere(concept));
	const found = concepts.filter(
		(one) => isThere(one) && !one.isWider && one.role !== 'light' && !one.isDose
	);
	const alike = missing.flatMap(({ typed }) => lookalikes(typed, lexicon));
	const kinds = manifest.kinds.map(([kind]) => kind);
	const typed = new Set(missing.map(({ typed }) => typed.toLowerCase()));
	return [...new Set([...alike, ...found.map(({ typed }) => typed), ...kinds])]
		.filter((suggestion) => !typed.has(suggestion.toLowerCase()))
		.slice(0, 4);
}

function lookalikes(written: string, lexicon: Lexicon): string[] {
	const typed = plain(written);
	if (typed.length < 5 || typed.includes(' ')) return [];
	return [...lexicon.spellings()]
		.filter(
			({ word, count }) => count >= 1 && word.startsWith(typed.slice(0, 3)) && word.length > 4
		)
		.map(({ word }) => ({ word, distance: editDistance(typed, word.slice(0, typed.length + 1)) }))
		.filter(({ distance }) => distance <= Math.ceil(typed.length / 4))
		.sort((a, b) => a.distance - b.distance)
		.slice(0, 2)
		.map(({ word }) => word);
}
