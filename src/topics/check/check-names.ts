import type { Problem } from '../../lib/problems.ts';
import { isSlug, takenPageNames, takenSlugs, toSlug } from '../../lib/slug.ts';
import { addressOf, docsFolder, isPageFile, type TopicFolder } from './content-folder.ts';

/**
 * Finds the names of a topic's folder and files that cannot be addresses, and pages that would stand at one address.
 *
 * `others` are the names of all other topics.
 */
export function checkNames(folder: TopicFolder, others: ReadonlySet<string>): Problem[] {
	const pages = folder.files.filter(isPageFile);
	return [
		...checkTopicName(folder.slug, others),
		...folder.files.flatMap((name) => checkEnding(folder.slug, name)),
		...pages.flatMap((name) => checkPageName(folder.slug, name)),
		...findSharedAddresses(folder.slug, pages),
	];
}

function checkTopicName(slug: string, others: ReadonlySet<string>): Problem[] {
	const file = `${docsFolder}/${slug}`;
	if (takenSlugs.includes(slug)) {
		const message = 'has the address of another part of the site';
		return [{ file, message, fix: `rename it to ${slug}-topic or another name` }];
	}
	if (isSlug(slug)) return [];
	return [{ file, message: noAddress, fix: renameTo(toSlug(slug), (name) => others.has(name)) }];
}

/** Astro would take the first for pages that nothing here knows of, and pass over the second. */
function checkEnding(slug: string, name: string): Problem[] {
	const ending = /\.(?:markdown|mdown|mkdn|mkd|mdwn|mdx?)$/i.exec(name)?.[0];
	if (!ending || /^\.mdx?$/.test(ending) || !isPageFile(name.replace(ending, '.md'))) return [];
	const right = ending.toLowerCase() === '.mdx' ? '.mdx' : '.md';
	const message = 'has an ending that pages do not have';
	const better = name.slice(name.lastIndexOf('/') + 1, -ending.length) + right;
	return [{ file: `${docsFolder}/${slug}/${name}`, message, fix: `rename it to ${better}` }];
}

function checkPageName(slug: string, name: string): Problem[] {
	const file = `${docsFolder}/${slug}/${name}`;
	const parts = name.replace(/\.mdx?$/, '').split('/');
	const ending = name.slice(name.lastIndexOf('.'));
	const [first = ''] = parts;
	if (parts.length === 1 && takenPageNames.includes(first)) {
		const message = 'has the address of another page of the topic';
		return [{ file, message, fix: `rename it to ${first}-page${ending} or another name` }];
	}
	if (parts.every((part) => /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/.test(part))) return [];
	const better = parts.map(toSlug);
	const fix = better.every(Boolean) ? `rename it to ${better.join('/')}${ending}` : renameTo('');
	return [{ file, message: noAddress, fix }];
}

const noAddress =
	'cannot be part of an address: that takes small letters a–z, digits and single hyphens';

const renameTo = (name: string, isTaken = (_: string) => false): string =>
	name && !isTaken(name)
		? `rename it to ${name}`
		: 'give it another name, such as kawasaki-disease';

/** Of two pages with one address, readers would see one. */
function findSharedAddresses(slug: string, names: readonly string[]): Problem[] {
	const byAddress = Map.groupBy(names, (name) => addressOf(slug, name).toLowerCase());
	return [...byAddress.values()].flatMap(([first = '', ...more]) =>
		more.map((name) => ({
			file: `${docsFolder}/${slug}/${name}`,
			message: `is the same page as ${first}, which has its address, too`,
			fix: 'put the two together, and remove one of them',
		}))
	);
}
