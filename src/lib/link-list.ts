/** Makes a heading and below it a list of links. Titles are text, whatever stands in them. */
export function makeLinkList(
	heading: string,
	links: readonly { address: string; title: string }[]
): DocumentFragment {
	const fragment = document.createDocumentFragment();
	const title = document.createElement('h2');
	const list = document.createElement('ul');
	title.textContent = heading;
	for (const { address, title } of links) {
		const item = document.createElement('li');
		const link = document.createElement('a');
		link.href = address;
		link.textContent = title;
		item.append(link);
		list.append(item);
	}
	fragment.append(title, list);
	return fragment;
}
