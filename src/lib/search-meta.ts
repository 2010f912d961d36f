/**
 * The names of the `meta` elements by which a page tells the index of search which topic it belongs to, what kind of
 * page it is, and that it is a list of references. A page without them is not searched.
 */
export const searchMeta = {
	topic: 'search:topic',
	page: 'search:page',
	list: 'search:list',
} as const;

/** Makes the elements for the head of a page: its topic's short title, and its own, which pages of a kind share. */
export const searchHead = (topic: string, page: string) => [
	{ tag: 'meta' as const, attrs: { name: searchMeta.topic, content: topic } },
	{ tag: 'meta' as const, attrs: { name: searchMeta.page, content: page } },
];
