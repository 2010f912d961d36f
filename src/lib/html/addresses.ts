/** The attributes that hold the address of something that the page shows or runs, and the elements that have them. */
const loading = new Map(
	Object.entries({
		background: ['table', 'td', 'th'],
		data: ['object'],
		href: ['image', 'link', 'use'],
		// These two name several.
		imagesrcset: ['link'],
		srcset: ['img', 'source'],
		poster: ['video'],
		src: ['audio', 'embed', 'iframe', 'img', 'input', 'script', 'source', 'track', 'video'],
		'xlink:href': ['image', 'use'],
	})
);

/** Whether an attribute of an element holds the address of something that the page shows or runs. */
export const isLoading = (tag: string, attribute: string): boolean =>
	loading.get(attribute)?.includes(tag) ?? false;

/** Whether it holds the address of a page to go to. `LinkCard` and `LinkButton` are Starlight's. */
export const isLink = (tag: string, attribute: string): boolean =>
	attribute === 'href' && /^(?:a|area|Link(?:Card|Button))$/.test(tag);

/** The addresses in the value of an attribute. */
export const addressesIn = (attribute: string, value: string): string[] =>
	attribute.endsWith('srcset')
		? value.split(/,\s+|,$/).flatMap((candidate) => candidate.trim().split(/\s+/, 1))
		: [value.trim()];

/** Returns the value of an attribute with other addresses. */
export const changeAddresses = (
	attribute: string,
	value: string,
	change: (address: string) => string
): string =>
	attribute.endsWith('srcset')
		? value.replace(
				/(^\s*|,\s+)([^\s,]+)/g,
				(_, gap: string, address: string) => gap + change(address)
			)
		: change(value.trim());

/** Whether an address leads to another site. */
export const isRemote = (address: string): boolean => /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(address);

/** Whether an address has a scheme: `https:`, `mailto:`, `data:`. */
export const hasScheme = (address: string): boolean => /^[a-z][a-z\d+.-]*:/i.test(address);
