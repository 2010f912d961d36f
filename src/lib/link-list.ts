/** Creates a heading with a list of links below it. Titles are treated as plain text. */
export function makeLinkList(
	heading: string,
	links: readonly { address: string; title: string }[]
): DocumentFragment {
	const fragment = document.createDocumentFragment();
	const title = Object.assign(document.createElement('h2'), { textContent: heading });
	const list = document.createElement('ul');
	for (const { address: href, title: textContent } of links) {
		const item = document.createElement('li');
		item.append(Object.assign(document.createElement('a'), { href, textContent }));
		list.append(item);
	}
	fragment.append(title, list);
	return fragment;
}
