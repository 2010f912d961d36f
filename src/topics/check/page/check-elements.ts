import { addressesIn, isLoading, isRemote } from '../../../lib/html/addresses.ts';
import type { Flaw } from '../../../lib/problems.ts';
import type { PageSurroundings } from './find-module.ts';
import type { PageSource, WrittenElement } from './read-source.ts';

/** Finds what is written as HTML and would not be shown. */
export function checkElements(
	{ elements, html }: PageSource,
	{ components }: PageSurroundings
): Flaw[] {
	const hasDrawing = elements.some(({ name }) => name === 'svg' || name === 'math');
	const open = html.filter(({ code }) => hasOpenComment(code));
	return [
		...open.map(({ line }) => ({
			line,
			message: 'has a comment that does not end',
			fix: 'write “-->” where it ends; a blank line before that ends the HTML around it',
		})),
		...elements.flatMap((element) =>
			isUnknown(element, hasDrawing) ? [unknownElement(element, components)] : checkLoads(element)
		),
	];
}

/** Whether a piece of HTML begins a comment that does not end in it. */
const hasOpenComment = (html: string): boolean =>
	/<!--/.test(html.replace(/<!--(?:-?>|[^]*?--!?>)/g, ''));

function isUnknown({ name, isMdx }: WrittenElement, hasDrawing: boolean): boolean {
	// Those of MDX that begin with a capital are components, which have a check of their own.
	if (!name || name.includes('-') || (isMdx && /^[^a-z]|\./.test(name))) return false;
	return !elementNames.has(name) && !hasDrawing;
}

function unknownElement({ written, line }: WrittenElement, components: readonly string[]): Flaw {
	const message = `has <${written}>, which is no element of HTML: browsers would not show it`;
	const meant = components.find((name) => name.toLowerCase() === written.toLowerCase());
	if (meant && meant !== written) return { line, message, fix: `write <${meant}>` };
	const fix = meant
		? 'end the name of the file in .mdx, for pages of Markdown have none'
		: `write “\\<${written}>” if it is text`;
	return { line, message, fix };
}

/** Nothing of another site is shown, and nothing in a frame: the site’s security policy allows none. */
function checkLoads({ name, attributes, line }: WrittenElement): Flaw[] {
	if (/^(?:iframe|frame|embed|object|applet)$/.test(name)) {
		const message = `has <${name}>, which the site’s security policy keeps from being shown`;
		const { src = '' } = attributes;
		const fix = isRemote(src)
			? `write it in Markdown on a line of its own: “!”, what it shows in square brackets, ${src} in round ones; or link to it in its place`
			: 'link to it in its place';
		return [{ line, message, fix }];
	}
	return Object.entries(attributes)
		.flatMap(([attribute, value]) => {
			if (attribute === 'style')
				return [...value.matchAll(styleAddress)].flatMap(([, url = '']) => url);
			return isLoading(name, attribute) ? addressesIn(attribute, value) : [];
		})
		.filter(isRemote)
		.map((address) => remoteFlaw(address, line));
}

const styleAddress = /url\(\s*["']?([^"')\s]+)/gi;

/** Says that something comes from another site. */
export const remoteFlaw = (address: string, line: number): Flaw => ({
	line,
	message: `shows ${address}, which the site’s security policy keeps from being loaded: nothing is asked of other sites`,
	fix: 'put the file beside the page or into public/ and write its path, or link to it',
});

/**
 * The names of HTML's elements, with those that browsers still show though they are obsolete.
 *
 * Source: https://html.spec.whatwg.org/multipage/indices.html#elements-3 and #non-conforming-features
 */
export const elementNames: ReadonlySet<string> = new Set(
	`a abbr acronym address applet area article aside audio b base basefont bdi bdo big blockquote body br button canvas
	caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset
	figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins
	kbd label legend li link main map mark marquee math menu meta meter nav nobr noframes noscript object ol optgroup
	option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp script search section select slot small
	source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr
	track tt u ul var video wbr xmp`.split(/\s+/)
);
