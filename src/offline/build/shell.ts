import { isFace } from '../store/named-files.ts';
import type { SiteFiles } from './site-files.ts';

/** The page that is shown for one that is not stored. */
export const offlinePage = 'offline/index.html';

/**
 * The shell of a site: the page for those that are not stored, the styles and scripts that it needs,
 * which every page needs, and the program of search. It is the same whatever the size of the library.
 */
export function findShell({ needed, paths }: SiteFiles): string[] {
	const program = paths.filter(isSearchProgram);
	return [offlinePage, ...needed([offlinePage]).filter((path) => !isFace(path)), ...program];
}

/** Whether a file of the search index is program, not data. */
export const isSearchProgram = (path: string): boolean =>
	/^pagefind\/(?:.*\/)?(?:pagefind\.js|wasm\.[\w-]+\.pagefind)$/.test(path);

/** The most that a shell may weigh, in bytes: what a first visit stores, on whatever line. */
export const mostShellBytes = 400_000;
