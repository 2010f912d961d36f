/** Finds the place on a topic's landing page where it can be kept; nothing if the page has none. */
export function findKeepPlace(html: string): KeepPlace | undefined {
	const tag = /<div\b[^>]*\bdata-keep="[^>]*>/.exec(html)?.[0];
	const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag ?? '')?.[1];
	const slug = read('data-keep');
	const size = Number(read('data-size') ?? 0);
	return slug ? { slug, title: unescape(read('data-title') ?? slug), size } : undefined;
}

/** A place where a topic can be kept. */
export interface KeepPlace {
	slug: string;
	title: string;
	/** What it says that would be kept, in bytes; 0 if it does not say so yet. */
	size: number;
}

/** Writes the size of what would be kept, in bytes, into its place on a landing page. */
export function writeKeepSize(html: string, size: number): string {
	return html.replace(/(<div\b[^>]*\bdata-keep="[^>]*\bdata-size=")\d*"/, `$1${size}"`);
}

/**
 * The size of what topics share, as landing pages count it. Readers see no more than three digits of a size,
 * and an edit that changes the search index by some bytes shall not change the landing pages of all topics.
 */
export function roundUp(bytes: number): number {
	const step = 10 ** Math.max(0, String(bytes).length - 3);
	return Math.ceil(bytes / step) * step;
}

const unescape = (text: string): string =>
	text
		.replace(/&#(?:34|x22);|&quot;/g, '"')
		.replace(/&#(?:39|x27);/g, "'")
		.replace(/&lt;/g, '<')
		.replace(/&gt;/g, '>')
		.replace(/&#(?:38|x26);|&amp;/g, '&');
