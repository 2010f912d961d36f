import type { JoinedSite } from '../../../lib/build/hooks.ts';
import { addressOfFile, assetsFolder, type PageRecord } from '../../../lib/build/page-record.ts';
import type { Problem } from '../../../lib/problems.ts';
import { readText } from '../../../lib/read-text.ts';
import { siteFile } from '../../../lib/site/file.ts';
import { SiteSchema } from '../../../lib/site/schema.ts';
import { parseYaml } from '../../../lib/yaml.ts';
import { withoutBase } from '../../../lib/href.ts';
import { readAboutPages } from '../about-pages.ts';
import { readTopicFolders, type TopicFolder, type WrittenPage } from '../content-folder.ts';
import { checkLinks, isBroken, isShown, type BuiltSite, type LinkingPage } from './check-links.ts';
import { draftsOf, plannedSite } from './planned-site.ts';
import { readLinks } from './read-links.ts';

/**
 * Finds the links of authors that lead nowhere, when it is known what stands at each address, whoever put it there.
 *
 * Built pages tell which of them have a broken link; only their sources are read, for the lines.
 */
export function checkSiteLinks({ pages, files, base, root }: JoinedSite): Problem[] {
	const site = builtSite(pages, files, root);
	const addresses = pages.flatMap(({ path, links }) => {
		const address = `/${addressOfFile(path)}`;
		// Authors write links without the base.
		const leadsNowhere = (link: string) => isBroken(withoutBase(link, base), address, site);
		return links.some(leadsNowhere) ? [address] : [];
	});
	const slugs = new Set(addresses.map((address) => address.split('/', 2)[1] ?? ''));
	const about = slugs.delete('about') ? readAboutPages(root) : [];
	const ofTopics = readTopicFolders(root, [...slugs]).flatMap(({ pages }) => pages);
	const broken = [...about, ...ofTopics].filter(({ address }) => addresses.includes(address));
	return checkLinks([linksOfSettings(root), ...broken.map(linksOf)], site);
}

/**
 * Finds the links and pictures of authors that lead nowhere before a site is built, as far as sources tell: where something
 * else is wrong, none is built. `folders` are the topics whose pages are read.
 */
export function checkPlannedLinks(root: URL, folders: readonly TopicFolder[]): Problem[] {
	const pages = folders.flatMap(({ pages }) => pages);
	// Most pages lead to none of the site; reading them all would take longer than all the rest.
	const leading = [...readAboutPages(root), ...pages].filter(({ text }) => mayLead.test(text));
	return checkLinks([linksOfSettings(root), ...leading.map(linksOf)], plannedSite(root));
}

const mayLead = /\]\(|\]:|\b(?:src|srcset|poster|href)\s*=/i;

const linksOf = ({ file, address, text }: WrittenPage): LinkingPage => ({
	file,
	address,
	// Pictures beside the page have a check of their own.
	links: readLinks(text, file.endsWith('.mdx')).filter(
		({ target, isLoaded }) => !isLoaded || target.startsWith('/')
	),
});

/** The links at the foot of every page, and where pages have moved to. */
function linksOfSettings(root: URL): LinkingPage {
	const { sound, lineOf } = parseYaml(readText(new URL(siteFile, root)), SiteSchema);
	const links = [
		...(sound?.footer ?? []).map(({ link }, index) => ({
			target: link,
			at: ['footer', index, 'link'],
		})),
		...Object.entries(sound?.moved ?? {}).map(([from, to]) => ({
			target: to,
			at: ['moved', from],
		})),
	].map(({ target, at }) => ({ target, line: lineOf(at), isLoaded: false }));
	return { file: siteFile, address: '/', links };
}

function builtSite(
	pages: readonly PageRecord[],
	files: ReadonlyMap<string, unknown>,
	root: URL
): BuiltSite {
	const byAddress = new Map(pages.map((page) => [`/${addressOfFile(page.path)}`, page]));
	return {
		addresses: [...byAddress.keys()],
		get files() {
			const shown = [...files.keys()].filter(isShown);
			return shown.filter((path) => !path.startsWith(assetsFolder)).map((path) => `/${path}`);
		},
		isDraft: draftsOf(root),
		idsAt: (path) => byAddress.get(path)?.ids ?? (files.has(path.slice(1)) ? 'file' : undefined),
	};
}
