import { posix } from 'node:path';
import { readMedia } from '../../figures/media-address.ts';
import { decoded } from '../../../lib/fragment.ts';
import { addressesIn, hasScheme, isLoading, isRemote } from '../../../lib/html/addresses.ts';
import { remoteFlaw } from './check-elements.ts';
import { checkMedia } from './check-media.ts';
import type { Flaw } from '../../../lib/problems.ts';
import type { PageSurroundings } from './surroundings.ts';
import type { PageSource, WrittenElement } from './read-source.ts';

/**
 * Finds pictures that are not where a page says, as far as that is known before the site is built: those that stand beside
 * the page. Those whose paths begin with a slash are held against the built site.
 */
export function checkPictures(
	{ pictures, elements }: PageSource,
	file: string,
	{ hasFile, mediaHosts = [] }: PageSurroundings
): Flaw[] {
	const isThere = (target: string) => hasFile(posix.join(posix.dirname(file), pathOf(target)));
	const isPublic = (target: string) => hasFile(posix.join(publicFolderOf(file), pathOf(target)));
	return [
		...pictures.flatMap(({ target, alt, line }) => {
			const media = readMedia(target, mediaHosts);
			return media
				? checkMedia(media, { target, alt, line, file, isThere, mediaHosts })
				: checkPicture(target, line, isThere);
		}),
		...elements.flatMap((element) => checkRawPicture(element, isThere, isPublic)),
	];
}

function checkPicture(target: string, line: number, isThere: (target: string) => boolean): Flaw[] {
	if (isRemote(target)) return [remoteFlaw(target, line)];
	// Names that begin with these signs may be Vite's, for a folder.
	if (hasScheme(target) || /^[/~@#]/.test(target)) return [];
	if (!isThere(target)) return [missing(target, line)];
	if (/\.(?:avif|gif|jpe?g|png|svg|tiff?|webp)$/i.test(pathOf(target))) return [];
	const message = `shows ${target}, which is no picture that the build can read`;
	return [{ line, message, fix: 'save it as .png, .jpg, .webp or .svg' }];
}

/** What stands beside a page is taken along for `![…](…)` only; browsers ask for it below the page's address. */
const checkRawPicture = (
	{ name, attributes, line }: WrittenElement,
	isThere: (target: string) => boolean,
	isPublic: (target: string) => boolean
): Flaw[] =>
	Object.entries(attributes)
		.filter(([attribute]) => isLoading(name, attribute))
		.flatMap(([attribute, value]) => addressesIn(attribute, value))
		.filter((address) => !hasScheme(address) && !/^[/#]/.test(address) && !isPublic(address))
		.map((address) =>
			isThere(address) ? leftBehind(name, address, line) : missing(address, line)
		);

const leftBehind = (name: string, address: string, line: number): Flaw => ({
	line,
	message: `shows ${address} by <${name}>, which does not take the file along`,
	fix:
		name === 'img'
			? `write it in Markdown: “!”, what it shows in square brackets, ${address} in round ones`
			: 'put the file into public/ and write its path, beginning with a slash',
});

const missing = (target: string, line: number): Flaw => ({
	line,
	message: `shows ${target || 'a picture without an address'}, which is not there`,
	fix: 'put the file there, or correct the path, or take it out',
});

/** Where files stand that an address below a page's own leads to. */
const publicFolderOf = (file: string): string =>
	posix.join(
		'public',
		file.replace(/^content\/(?:docs\/)?/, '').replace(/(?:(?:^|(?<=\/))index)?\.mdx?$/, '')
	);

const pathOf = (target: string): string => decoded(target.replace(/[?#].*/, ''));
