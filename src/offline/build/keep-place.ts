/**
 * The place on a topic's landing page where it can be kept, as the build left it: the topic's slug and
 * title; nothing if the page has none.
 */
export function findKeepPlace(html: string): { slug: string; title: string } | undefined {
	const tag = /<div\b[^>]*\bdata-keep="[^>]*>/.exec(html)?.[0];
	const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag ?? '')?.[1];
	const slug = read('data-keep');
	return slug ? { slug, title: unescape(read('data-title') ?? slug) } : undefined;
}

/** Writes the size of what would be kept, in bytes, into its place on a landing page. */
export function writeKeepSize(html: string, size: number): string {
	return html.replace(/(<div\b[^>]*\bdata-keep="[^>]*\bdata-size=")\d*"/, `$1${size}"`);
}

const unescape = (text: string): string =>
	text
		.replace(/&#(?:34|x22);|&quot;/g, '"')
		.replace(/&#(?:39|x27);/g, "'")
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&#(?:38|x26);|&amp;/g, '&');
