/**
 * Tells from a built page whether search engines shall list it. A page that says nothing of its own, such
 * as search, or repeats others, such as a booklet, says `noindex` in its head: readers who search the web
 * shall land on the pages themselves.
 *
 * Source: https://developers.google.com/search/docs/crawling-indexing/block-indexing
 */
export function isListed(html: string): boolean {
	const end = html.indexOf('</head>');
	const [tag = ''] = /<meta\b[^>]*\bname="robots"[^>]*>/.exec(html.slice(0, end)) ?? [];
	return !/\bnoindex\b/.test(tag);
}
