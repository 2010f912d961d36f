import { addressesIn, isLink, isLoading } from '../../../lib/html/addresses.ts';
import { readAll } from '../page/read-all.ts';

/**
 * Finds the links of a page, and the pictures and whatever else it loads, from its text as authors write it, front matter
 * and all.
 *
 * Takes the text of an `.mdx` or `.md` file. Returns where each link leads and its line. Of a
 * page that does not parse, they are those of the rest of it: others say what is wrong with it.
 */
export function readLinks(text: string, isMdx: boolean): Link[] {
	const { source } = readAll(text, isMdx);
	if (!source) return [];
	return [
		...source.links.map(({ target, line }) => ({ target, line, isLoaded: false })),
		...source.pictures.map(({ target, line }) => ({ target, line, isLoaded: true })),
		...source.elements.flatMap(({ name, attributes, line }) =>
			linksIn(name, Object.entries(attributes)).map((link) => ({ ...link, line }))
		),
	].sort((a, b) => a.line - b.line);
}

const linksIn = (tag: string, attributes: [string, string][]): Omit<Link, 'line'>[] =>
	attributes.flatMap(([attribute, value]) => {
		const isLoaded = isLoading(tag, attribute);
		// Other components may have links, too.
		if (!isLoaded && attribute !== 'href' && !isLink(tag, attribute)) return [];
		return addressesIn(attribute, value).map((target) => ({ target, isLoaded }));
	});

/** A link as it is written. */
export interface Link {
	target: string;
	line: number | undefined;
	/** Whether it is shown on the page, as a picture is, and not opened. */
	isLoaded: boolean;
}
