/**
 * The names of the `meta` elements by which a page tells the index of search which topic it belongs to, what kind of
 * page it is, that its topic is a drug, and that it is a list of references. A page without the first two is not searched.
 */
export const searchMeta = {
	topic: 'search:topic',
	page: 'search:page',
	drug: 'search:drug',
	list: 'search:list',
} as const;

/** Makes the elements for the head of a page of a topic, with its title, which pages of a kind share. */
export const searchHead = (
	{ shortTitle, kind }: { shortTitle: string; kind?: string | undefined },
	page: string
) => [
	meta(searchMeta.topic, shortTitle),
	meta(searchMeta.page, page),
	...(kind === 'drug' ? [meta(searchMeta.drug, '')] : []),
];

const meta = (name: string, content: string) => ({
	tag: 'meta' as const,
	attrs: { name, content },
});
