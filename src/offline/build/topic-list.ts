import type { KeepFile } from '../lists.ts';
import { addressOfFile } from '../../lib/build/page-record.ts';
import { isMediaFile } from '../../topics/figures/media-address.ts';
import { findIndex, type PageTexts } from './search-index.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * Lists what is a topic's own: all that stands in its folder (pages, booklet, lists of references, PDFs if
 * there are any), the files that only these need, and the texts of its pages in the search index.
 */
export function listOwn(files: SiteFiles, { known, texts }: CommonParts, slug: string): KeepFile[] {
	const own = files.below(slug).filter(isKept);
	const pages = own.filter(isPage);
	const isOwn = (path: string) => !known.has(path) && !path.startsWith(`${slug}/`);
	const assets = files.needed(pages).filter(isKept).filter(isOwn).sort();
	const ownTexts = (texts.get(slug) ?? []).map(([, file]) => file);
	const rest = own.filter((path) => !isPage(path));
	return [
		...list(files, assets, 'assets'),
		...list(files, [...ownTexts, ...pages, ...rest], 'topic'),
	];
}

const isPage = (path: string): boolean => path.endsWith('/index.html');

/** Lists what all topics share: pages of the site that are no topic's, what these need, the search index. */
export const listShared = (files: SiteFiles, common: CommonParts): KeepFile[] => [
	...list(files, common.assets, 'assets'),
	...list(files, findIndex(files), 'index'),
	...list(files, common.pages, 'topic'),
];

type CommonParts = ReturnType<typeof findCommonParts>;

const list = (files: SiteFiles, paths: readonly string[], to: KeepFile['to']): KeepFile[] =>
	paths.map((path) => ({ path: addressOfFile(path), ...files.facts(path), to }));

/**
 * Finds what the lists of all topics have in common: the pages of the site that are no topic's (`pages`), the files that
 * these need and the shell has not (`assets`), both with the shell (`known`), and the files with the texts of pages by topic.
 */
export function findCommonParts(files: SiteFiles, shell: readonly string[], texts: PageTexts) {
	const pages = files.paths.filter((path) =>
		/^(?:search\/|review\/|about\/.*)?index\.html$/.test(path)
	);
	const inShell = new Set(shell);
	const assets = files
		.needed(pages)
		.filter((path) => isKept(path) && !inShell.has(path))
		.sort();
	return {
		pages,
		assets,
		known: new Set([...shell, ...assets]),
		texts: Map.groupBy(texts, ([page]) => page.slice(0, page.indexOf('/'))),
	};
}

/**
 * Whether a file may be kept. Videos would fill the store; without a network their titles and addresses stand. Faces with
 * the letters that few pages have are for paper only, and one of the system's has them, too.
 */
const isKept = (path: string): boolean => !isMediaFile(path) && !/\.ttf$|\/dejavu-/.test(path);
