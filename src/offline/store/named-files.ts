import { namedAssets } from '../../lib/build/named-assets.ts';

/**
 * The files that a page, a script or a style names, by their path below the site's base: those that
 * Astro made, whose names have a hash of the content in them (`_astro/start.Dd_4eGOD.js`), and images
 * that were copied to the site as they are (`images/hand.png`).
 */
export function namedFiles(text: string, base: string): Set<string> {
	const images = [...text.matchAll(image)].flatMap(([, address = '']) =>
		address.startsWith(base) ? [address.slice(base.length)] : []
	);
	return new Set([...namedAssets(text), ...images]);
}

/**
 * All files that a text needs: those that it names, those that these name, and so on.
 *
 * `read` gives the text of a file (an empty one for an image or a font), and nothing for a file that
 * shall be left out.
 */
export async function neededFiles(
	text: string,
	base: string,
	read: (path: string) => Promise<string | undefined>
): Promise<Set<string>> {
	const needed = new Set<string>();
	const seen = new Set<string>();
	const waiting = [...namedFiles(text, base)];
	for (let path = waiting.pop(); path; path = waiting.pop()) {
		if (seen.has(path)) continue;
		seen.add(path);
		const content = await read(path);
		if (content === undefined) continue;
		needed.add(path);
		waiting.push(...namedFiles(content, base));
	}
	return needed;
}

/** Whether a file is made by Astro: its content never changes under its name. */
export const isMade = (path: string): boolean => path.startsWith('_astro/');

/**
 * Whether a file is a face for paper. Pages that were read are stored without them: they weigh more
 * than a page, and it prints in a face of the system's.
 */
export const isFace = (path: string): boolean => /\.(?:ttf|otf|woff2?)$/.test(path);

const image = /<(?:img|source)\b[^>]*?\bsrc="(\/(?!\/)[^"?#]+)"/g;
