import type { SearchManifest } from '../rules/manifest.ts';
import { ask, fileUrl, type IndexFiles } from './index-files.ts';

/** Preloads the files that the manifest lists: the page metadata and the chunks of the word index. */
export function askForWords(
	files: IndexFiles,
	manifest: SearchManifest,
	words: readonly string[]
): void {
	ask(fileUrl(files, manifest.files.meta));
	for (const file of filesOfWords(files, manifest, words)) ask(file);
}

/** Returns the URLs of the index chunks that hold some words. */
function filesOfWords(
	files: IndexFiles,
	manifest: SearchManifest,
	words: readonly string[]
): string[] {
	const { chunks } = manifest.files;
	const needed = words.map((word) => chunks.findLast(([first]) => first <= word.toLowerCase()));
	const wanted = new Set(chunks.length < 3 ? chunks : needed);
	return [...wanted].flatMap((chunk) =>
		chunk ? [fileUrl(files, `index/${chunk[1]}.pf_index`)] : []
	);
}
