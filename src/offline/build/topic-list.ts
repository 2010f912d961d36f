import type { KeepFile, KeepList } from '../lists.ts';
import { mayName, neededFiles } from '../store/named-files.ts';
import { findIndex, type PageTexts } from './search-index.ts';
import type { SiteFiles } from './site-files.ts';

/**
 * Lists what belongs to a topic: all that stands in its folder (pages, booklet, lists of references,
 * PDFs if there are any), the pages of the site that are no topic's, the files that all these need and
 * the shell has not, and the search index, of which the texts of pages are those of the topic.
 */
export async function makeTopicList(
	files: SiteFiles,
	site: { base: string; shell: ReadonlySet<string>; texts: PageTexts },
	topic: { slug: string; title: string }
): Promise<Omit<KeepList, 'edition'>> {
	const own = files.paths.filter((path) => path.startsWith(`${topic.slug}/`));
	const common = files.paths.filter((path) => /^(?:search\/|about\/.*)?index\.html$/.test(path));
	const pages = [...own.filter((path) => path.endsWith('/index.html')), ...common];
	const rest = own.filter((path) => !pages.includes(path));
	const html = (await Promise.all(pages.map((path) => files.text(path)))).join('\n');
	const needed = await neededFiles(html, site.base, async (path) => {
		if (!files.has(path) || isRareFace(path)) return undefined;
		return mayName(path) ? files.text(path) : '';
	});
	const assets = [...needed].filter((path) => !site.shell.has(path) && !own.includes(path)).sort();
	const texts = [...site.texts].filter(([page]) => page.startsWith(`${topic.slug}/`));
	const entry = async (path: string, to: KeepFile['to']): Promise<KeepFile> => ({
		path: addressOf(path),
		...(await files.facts(path)),
		to,
	});
	const of = (paths: readonly string[], to: KeepFile['to']) =>
		Promise.all(paths.map((path) => entry(path, to)));
	return {
		title: topic.title,
		files: [
			...(await of(assets, 'assets')),
			...(await of(findIndex(files), 'index')),
			...(await of([...texts.map(([, file]) => file), ...pages, ...rest], 'topic')),
		],
	};
}

/** The address of a file below the base: a page's is that of its folder. */
export const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** Faces with the letters that few pages have, on paper only; a face of the system's has them, too. */
const isRareFace = (path: string): boolean => path.endsWith('.ttf');
