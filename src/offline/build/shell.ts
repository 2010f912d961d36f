import { isFace, followNames } from '../store/named-files.ts';
import { mayName } from '../../lib/build/named-assets.ts';
import type { SiteFiles } from './site-files.ts';

/** The page that is shown for one that is not stored. */
export const offlinePage = 'offline/index.html';

/**
 * The shell of a site: the page for those that are not stored, the styles and scripts that it needs,
 * which every page needs, and the program of search. It is the same whatever the size of the library.
 */
export async function findShell(files: SiteFiles, base: string): Promise<string[]> {
	const needed = await followNames(files.named(offlinePage), base, async (path) => {
		if (isFace(path) || !files.has(path)) return undefined;
		return mayName(path) ? files.text(path) : '';
	});
	const program = files.paths.filter((path) => isSearchProgram(path));
	const icon = files.paths.filter((path) => path === 'favicon.svg');
	return [offlinePage, ...needed, ...program, ...icon];
}

/** Whether a file of the search index is program, not data. */
export const isSearchProgram = (path: string): boolean =>
	/^pagefind\/(?:.*\/)?(?:pagefind\.js|wasm\.[\w-]+\.pagefind)$/.test(path);

/** The most that a shell may weigh, in bytes: what a first visit stores, on whatever line. */
export const mostShellBytes = 400_000;
