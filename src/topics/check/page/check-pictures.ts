import { posix } from 'node:path';
import { readMedia, type Media, mediaPlace } from '../../figures/media-address.ts';
import { decoded } from '../../../lib/fragment.ts';
import { addressesIn, hasScheme, isLoading, isRemote } from '../../../lib/html/addresses.ts';
import { remoteFlaw } from './check-elements.ts';
import { flawIf, type Flaw } from '../../../lib/problems.ts';
import type { PageSurroundings } from './find-module.ts';
import type { PageSource, Picture, WrittenElement } from './read-source.ts';

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
		...pictures.flatMap((picture) => {
			const { target, line } = picture;
			const media = readMedia(target, mediaHosts);
			if (!media) return checkPicture(target, line, isThere);
			const flaws = checkMedia(media, picture, file, isThere(target), mediaHosts);
			return flaws.map((flaw) => ({ line, ...flaw }));
		}),
		...elements.flatMap((element) => checkRawPicture(element, isThere, isPublic)),
	];
}

function checkPicture(target: string, line: number, isThere: (target: string) => boolean): Flaw[] {
	if (isRemote(target)) return [remoteFlaw(target, line)];
	// Names that begin with these signs may be Vite's, for a folder.
	if (hasScheme(target) || /^[/~@#]/.test(target)) return [];
	if (!isThere(target)) {
		const isOther = ['NFC', 'NFD'].some((form) => isThere(target.normalize(form)));
		const other = isOther && { fix: 'give the file a name without accents, and write that' };
		return [{ line, ...notThere(target), ...other }];
	}
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
		.map((address) => ({
			line,
			...(isThere(address) ? leftBehind(name, address) : notThere(address)),
		}));

const leftBehind = (name: string, address: string) => ({
	message: `shows ${address} by <${name}>, which does not take the file along`,
	fix:
		name === 'img'
			? `write it in Markdown: “!”, what it shows in square brackets, ${address} in round ones`
			: 'put the file into public/ and write its path, beginning with a slash',
});

const notThere = (target: string) => ({
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

/** Finds what is wrong with a video, a recording or a frame on a page whose file stands at a path (`file`). */
function checkMedia(
	{ host, kind, address }: Media,
	{ target, alt }: Picture,
	file: string,
	isThere: boolean,
	mediaHosts: readonly string[]
) {
	const isBeside = !host && !target.startsWith('/');
	return [
		...flawIf(alt === '', {
			message: `shows ${target} and does not say what it is`,
			fix: `write its title into the square brackets: ![Title](${target})`,
		}),
		...flawIf(host !== undefined && !address.startsWith('https:'), {
			message: `shows ${target}, which comes without encryption`,
			fix: 'write its address with “https://”, or link to it',
		}),
		...flawIf(host !== undefined && !mediaHosts.includes(host), {
			message: `shows ${target}, but content/site.yml does not name the host “${host}”`,
			fix: `write “mediaHosts: [${[...mediaHosts, host].join(', ')}]” there, or link to it in its place`,
		}),
		...flawIf(isBeside && !isThere, notThere(target)),
		...flawIf(isBeside && isThere && !mediaPlace(file, target), {
			message: `shows ${target}, a ${kind} file in another folder than its own`,
			fix: 'put the file beside the page, or into public/ and write its path, beginning with a slash',
		}),
	];
}
