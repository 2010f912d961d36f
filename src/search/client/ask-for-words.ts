import type { Guide } from '../rules/guide.ts';
import { ask, fileUrl, type IndexFiles } from './index-files.ts';

/** Asks for the files that the guide names: the list of pages, and where words are. */
export function askForWords(files: IndexFiles, guide: Guide, words: readonly string[]): void {
	ask(fileUrl(files, guide.files.meta));
	for (const file of filesOfWords(files, guide, words)) ask(file);
}

/** The addresses of the files that tell where words are. */
function filesOfWords(files: IndexFiles, guide: Guide, words: readonly string[]): string[] {
	const { chunks } = guide.files;
	const needed = words.map((word) => chunks.findLast(([first]) => first <= word));
	const wanted = new Set(chunks.length < 3 ? chunks : needed);
	return [...wanted].flatMap((chunk) =>
		chunk ? [fileUrl(files, `index/${chunk[1]}.pf_index`)] : []
	);
}
