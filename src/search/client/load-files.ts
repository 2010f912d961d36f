import type { SearchManifest } from '../rules/manifest.ts';
import { ask, fileUrl, type IndexFiles } from './index-files.ts';

/** Fetches an address. Throws if there is no file. */
export async function fetchFile(url: string): Promise<Response> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`${response.status} for ${url}`);
	return response;
}

/** Fetches a file of the index and reads it. Throws if it does not load. */
export const fetchJson = async <Content>(files: IndexFiles, name: string): Promise<Content> =>
	(await fetchFile(fileUrl(files, name))).json() as Promise<Content>;

/** Preloads the files that the manifest lists: the page metadata and the chunks of the word index. */
export function askForWords(
	files: IndexFiles,
	manifest: SearchManifest,
	words: readonly string[]
): void {
	const { meta, chunks } = manifest.files;
	const needed = words.map((word) => chunks.findLast(([first]) => first <= word.toLowerCase()));
	ask(fileUrl(files, meta));
	for (const chunk of new Set(chunks.length < 3 ? chunks : needed))
		if (chunk) ask(fileUrl(files, `index/${chunk[1]}.pf_index`));
}
