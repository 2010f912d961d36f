import { existsSync, readFileSync } from 'node:fs';
import type { JoinedSite } from '../../../lib/build/hooks.ts';
import { addressOfFile, assetsFolder, type PageRecord } from '../../../lib/build/page-record.ts';
import type { Problem } from '../../../lib/problems.ts';
import { siteFile } from '../../../lib/site/file.ts';
import { SiteSchema } from '../../../lib/site/schema.ts';
import { parseYaml } from '../../../lib/yaml.ts';
import { addressOf, docsFolder, listTopics, readTopicFolders } from '../content-folder.ts';
import { checkLinks, isBroken, type BuiltSite } from './check-links.ts';
import { readLinks, type Link } from './read-links.ts';

/**
 * Finds the links of authors that lead nowhere, when it is known what stands at each address, whoever put it there.
 *
 * Built pages tell which of them have a broken link; only their sources are read, for the lines.
 */
export function checkSiteLinks({ pages, files, base, root }: JoinedSite): Problem[] {
	const site = builtSite(pages, files, root);
	const broken = pages.filter((page) => {
		const address = `/${addressOfFile(page.path)}`;
		return page.links.some((link) => isBroken(withoutBase(link, base), address, site));
	});
	const sources = sourcesOf(root, broken);
	const inPages = broken.flatMap(({ path }) => {
		const source = sources.get(path);
		if (!source) return [];
		const { file, name, address } = source;
		const text = readFileSync(new URL(encodeURI(file), root), 'utf8');
		const links = readLinks(text, name.endsWith('.mdx'));
		return checkLinks([{ file, address, links }], site);
	});
	const footer = { file: siteFile, address: '/', links: footerLinks(root) };
	return [...checkLinks([footer], site), ...inPages];
}

/** The links at the foot of every page. */
function footerLinks(root: URL): Link[] {
	const file = new URL(siteFile, root);
	if (!existsSync(file)) return [];
	const { data, lineOf } = parseYaml(readFileSync(file, 'utf8'), SiteSchema);
	if (!data) return [];
	return data.footer.map(({ link }, place) => ({
		target: link,
		line: lineOf(['footer', place, 'link']),
		isLoaded: false,
	}));
}

function builtSite(
	pages: readonly PageRecord[],
	files: ReadonlyMap<string, unknown>,
	root: URL
): BuiltSite {
	const byAddress = new Map(pages.map((page) => [`/${addressOfFile(page.path)}`, page]));
	const ids = new Map<string, ReadonlySet<string>>();
	return {
		addresses: [...byAddress.keys()],
		get files() {
			return [...files.keys()].filter(isShown).map((path) => `/${path}`);
		},
		isDraft(path) {
			const [, slug = ''] = path.split('/', 2);
			const [topic] = readTopicFolders(
				root,
				listTopics(root).filter((name) => name === slug)
			);
			return topic?.drafts.some(({ name }) => addressOf(slug, name) === path) ?? false;
		},
		idsAt(path) {
			const page = byAddress.get(path);
			if (!page) return files.has(path.slice(1)) ? 'file' : undefined;
			const known = ids.get(path) ?? new Set(page.ids);
			ids.set(path, known);
			return known;
		},
	};
}

const isShown = (path: string): boolean =>
	/\.(?:avif|gif|jpe?g|png|svg|webp|mp[34]|webm|vtt)$/.test(path) && !path.startsWith(assetsFolder);

/** Authors write links without the base. */
const withoutBase = (link: string, base: string): string =>
	link.startsWith(base) && !link.startsWith('//') ? link.slice(base.length - 1) : link;

/** The source of each page of a topic, by the path of its built file. */
function sourcesOf(root: URL, pages: readonly PageRecord[]): Map<string, Source> {
	const slugs = [...new Set(pages.map(({ path }) => path.split('/', 1)[0] ?? ''))];
	return new Map(
		readTopicFolders(root, slugs).flatMap(({ slug, pages }) =>
			pages.map(({ name }) => {
				const address = addressOf(slug, name);
				const file = `${docsFolder}/${slug}/${name}`;
				return [`${address.slice(1)}index.html`, { file, name, address }] as const;
			})
		)
	);
}

interface Source {
	file: string;
	name: string;
	address: string;
}
