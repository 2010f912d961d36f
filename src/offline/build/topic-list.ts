import type { KeepFile, TopicList } from '../lists.ts';
import { neededFiles } from '../store/named-files.ts';
import { addressOfFile } from '../../lib/build/page-record.ts';
import { mayName } from '../../lib/build/named-assets.ts';
import { isMediaFile } from '../../topics/figures/media-address.ts';
import { findIndex, type PageTexts } from './search-index.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * Lists what is a topic's own: all that stands in its folder (pages, booklet, lists of references, PDFs if
 * there are any), the files that only these need, and the texts of its pages in the search index.
 */
export async function makeTopicList(
	files: SiteFiles,
	common: CommonParts,
	{ slug, title }: { slug: string; title: string }
): Promise<TopicList> {
	// Videos would fill the store; without a network their titles and addresses stand.
	const own = files.below(slug).filter((path) => !isMediaFile(path));
	const ownPages = own.filter((path) => path.endsWith('/index.html'));
	const rest = own.filter((path) => !path.endsWith('/index.html'));
	const named = ownPages.flatMap((path) => files.named(path));
	const below = await Promise.all([...new Set(named)].map(common.neededBy));
	const needed = new Set(below.flatMap((paths) => [...paths]));
	const isOwn = (path: string) => !common.needed.has(path) && !path.startsWith(`${slug}/`);
	const assets = [...needed].filter(isOwn).sort();
	const texts = (common.texts.get(slug) ?? []).map(({ file }) => file);
	return {
		title,
		files: [
			...list(files, assets, 'assets'),
			...list(files, [...texts, ...ownPages, ...rest], 'topic'),
		],
	};
}

/** Lists what all topics share: pages of the site that are no topic's, what these need, the search index. */
export const listShared = (files: SiteFiles, common: CommonParts): KeepFile[] => [
	...list(files, [...common.needed].sort(), 'assets'),
	...list(files, common.index, 'index'),
	...list(files, common.pages, 'topic'),
];

type CommonParts = Awaited<ReturnType<typeof findCommonParts>>;

const list = (files: SiteFiles, paths: readonly string[], to: KeepFile['to']): KeepFile[] =>
	paths.map((path) => ({ path: addressOfFile(path), ...files.facts(path), to }));

/**
 * Finds what the lists of all topics have in common. It does not grow with the number of topics, so that
 * a list costs the same in a large library as in a small one.
 *
 * Returns the pages of the site that are no topic's (`pages`), the files that these need and the shell has not (`needed`),
 * what finds a file and all such that it needs (`neededBy`), the files of the index that every search may need, and those
 * with the texts of pages by topic.
 */
export async function findCommonParts(
	files: SiteFiles,
	{ base, shell, texts }: { base: string; shell: ReadonlySet<string>; texts: PageTexts }
) {
	const pages = files.paths.filter((path) =>
		/^(?:search\/|review\/|about\/.*)?index\.html$/.test(path)
	);
	const read = async (path: string) => {
		if (!files.has(path) || isRareFace(path) || isMediaFile(path)) return undefined;
		return mayName(path) ? files.text(path) : '';
	};
	const known = new Map<string, Promise<ReadonlySet<string>>>();
	const find = async (path: string) => {
		const content = await read(path);
		const further = content === undefined ? [] : await neededFiles(content, base, read);
		const found = content === undefined ? [] : [path, ...further];
		return new Set(found.filter((one) => !shell.has(one)));
	};
	const neededBy = (path: string) => {
		const found = known.get(path) ?? find(path);
		known.set(path, found);
		return found;
	};
	const named = new Set(pages.flatMap((path) => files.named(path)));
	const needed = await Promise.all([...named].map(neededBy));
	return {
		pages,
		needed: new Set(needed.flatMap((paths) => [...paths])),
		neededBy,
		index: findIndex(files),
		texts: Map.groupBy(
			[...texts].map(([page, file]) => ({ page, file })),
			({ page }) => page.slice(0, page.indexOf('/'))
		),
	};
}

/** Faces with the letters that few pages have, on paper only; a face of the system's has them, too. */
const isRareFace = (path: string): boolean => path.endsWith('.ttf');
