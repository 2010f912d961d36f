import { gunzipSync } from 'node:zlib';
import type { SiteFiles } from './site-files.ts';
import type { Fragments } from './topic-list.ts';

/** Sorts the files with the texts of pages in Pagefind's index by the topic of the page. */
export async function sortFragments(files: SiteFiles): Promise<Fragments> {
	const sorted = new Map<string, string[]>();
	for (const path of files.paths.filter((path) => path.endsWith('.pf_fragment'))) {
		const slug = topicOf(await files.read(path));
		sorted.set(slug, [...(sorted.get(slug) ?? []), path]);
	}
	return sorted;
}

/** The topic of a fragment: gzip of Pagefind's signature and JSON, in which `url` is the page's path. */
function topicOf(fragment: Buffer): string {
	const { url } = JSON.parse(gunzipSync(fragment).subarray(signature.length).toString()) as {
		url: string;
	};
	return url.split('/')[1] ?? '';
}

const signature = 'pagefind_dcd';
