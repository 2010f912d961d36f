import type { Guide } from '../rules/guide.ts';
import { ask, fileUrl, type IndexFiles } from './index-files.ts';

/** Asks for the files that the guide names: the list of pages, and where words are. */
export function askForWords(files: IndexFiles, guide: Guide, words: readonly string[]): void {
	const { meta, chunks } = guide.files;
	ask(fileUrl(files, meta));
	const needed = words.map((word) => chunks.findLast(([first]) => first <= word));
	for (const chunk of chunks.length < 3 ? chunks : needed) {
		if (chunk) ask(fileUrl(files, `index/${chunk[1]}.pf_index`));
	}
}
