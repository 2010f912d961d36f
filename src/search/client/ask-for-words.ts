import { stem } from '../../lib/words/stem.ts';
import { plain } from '../../lib/words/words.ts';
import type { Guide } from '../rules/guide.ts';
import { ask, fileUrl, type IndexFiles } from './index-files.ts';

/** Asks for the files that the guide names: the list of pages, and where words are. */
export function askForWords(files: IndexFiles, guide: Guide, words: readonly string[]): void {
	const { meta, chunks } = guide.files;
	ask(fileUrl(files, meta));
	const needed = words.map(sortKey).map((key) => chunks.findLast(([first]) => first <= key));
	for (const chunk of chunks.length < 3 ? chunks : needed) {
		if (chunk) ask(fileUrl(files, `index/${chunk[1]}.pf_index`));
	}
}

/** Where Pagefind sorts a word: by its stem, as Snowball takes it (`therapy` → `therapi`). */
const sortKey = (word: string): string =>
	/[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : stem(plain(word));
