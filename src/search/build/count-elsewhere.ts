import { namesOf, type Term } from '../../lib/vocabulary/schema.ts';
import { stems } from '../../lib/words/words.ts';
import type { PartCounts } from './count-part.ts';
import { keyOf } from './find-names.ts';
import type { SealedSearch } from './seal-search.ts';

/**
 * Counts the names of topics' own vocabularies in other topics. A part counts only the names that its own topic knows. Of the
 * other parts, the words are stored, so a name is counted once for each section that contains its rarest word. The count may be
 * too high, but never too low, because search looks for the name itself in what it finds.
 *
 * `general` is the vocabulary of the site, whose names every part has counted.
 */
export function countElsewhere(
	parts: readonly Pick<SealedSearch, 'counts' | 'terms'>[],
	general: readonly Term[]
): PartCounts[] {
	const counted = new Set(general.flatMap(namesOf).map(keyOf));
	const own = parts.flatMap(({ terms }) => terms.flatMap(namesOf));
	const names = new Map(
		own.filter((name) => !counted.has(keyOf(name))).map((name) => [keyOf(name), stems(name)])
	);
	if (names.size === 0) return parts.map(({ counts }) => counts);
	const needed = new Set([...names.values()].flat());
	return parts.map(({ counts, terms }) => {
		const here = new Set(terms.flatMap(namesOf).map(keyOf));
		const byStem = new Map<string, number>();
		for (const [word, count] of [...counts.words, ...counts.aside]) {
			const [stem = ''] = stems(word);
			if (needed.has(stem)) byStem.set(stem, Math.max(count, byStem.get(stem) ?? 0));
		}
		const all = new Map(counts.names);
		for (const [key, stems] of names) {
			if (here.has(key) || !stems.every((stem) => byStem.has(stem))) continue;
			all.set(key, Math.min(...stems.map((stem) => byStem.get(stem) ?? 0)));
		}
		return { ...counts, names: [...all] };
	});
}
