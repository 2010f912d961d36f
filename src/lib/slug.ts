import { letters } from './words/plain.ts';

/** Makes a name for a folder or file of a title: "Raynaud’s phenomenon" → `raynauds-phenomenon`, “β-blockers” → `beta-blockers`. */
export function toSlug(title: string): string {
	const slug = title
		.replace(/µ|μ(?=[gmlL]|mol)/g, 'u')
		.normalize('NFKD')
		.replace(/[\p{M}'’]/gu, '')
		.toLowerCase()
		// A Greek letter is a sign by itself; words in Greek have no address.
		.replace(
			/(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu,
			(sign) => letters.get(sign) ?? sign
		)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	if (slug.length <= longest) return slug;
	const cut = slug.slice(0, longest + 1);
	return cut.slice(0, cut.lastIndexOf('-') > 0 ? cut.lastIndexOf('-') : longest);
}

/** Tells whether a text can be the name of a topic's folder, and so a part of its address. */
export function isSlug(text: string): boolean {
	return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 2 * longest;
}

/** Addresses at the top of the site that are no topics. */
export const takenSlugs: readonly string[] =
	'404 about icons index library offline pagefind review search'.split(' ');

/** Addresses within a topic that are no pages written by authors. */
export const takenPageNames: readonly string[] = ['cards', 'evidence', 'print', 'references'];

const longest = 60;
