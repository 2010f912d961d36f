import { fileUrl, type IndexFiles } from './index-files.ts';
import { storedPaths } from '../../lib/stored.ts';
import type { PageText } from '../rules/sections.ts';

/** Starts Pagefind. */
export async function startPagefind(files: IndexFiles): Promise<Pagefind> {
	const module = (await import(/* @vite-ignore */ fileUrl(files, 'pagefind.js'))) as {
		createInstance: (options: object) => Pagefind;
	};
	return module.createInstance({
		basePath: fileUrl(files, ''),
		baseUrl: '/',
		metaCacheTag: files.tag,
	});
}

/** Has Pagefind find only pages whose text is stored on this device. */
export async function onlyStored(
	pagefind: Promise<Pagefind>,
	files: IndexFiles
): Promise<Pagefind> {
	const [ready, stored] = await Promise.all([pagefind, storedPaths()]);
	return {
		async search(term, options) {
			const { results } = await ready.search(term, options);
			const isThere = ({ id }: PagefindResult) =>
				stored.has(fileUrl(files, `fragment/${id}.pf_fragment`));
			return { results: results.filter(isThere) };
		},
	};
}

/** The part of Pagefind that search uses: https://pagefind.app/docs/api/ */
export interface Pagefind {
	search(
		term: string | null,
		options?: { filters?: Record<string, string> }
	): Promise<{ results: PagefindResult[] }>;
}

/** A page that Pagefind found. */
export interface PagefindResult {
	id: string;
	score: number;
	data(): Promise<PageText & { raw_url?: string; url: string; meta: Record<string, string> }>;
}
