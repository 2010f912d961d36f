/** The attributes by which an element loads something into a page. `srcset` and `imagesrcset` name several. */
const loading: Record<string, readonly string[]> = {
	audio: ['src'],
	embed: ['src'],
	iframe: ['src'],
	image: ['href', 'xlink:href'],
	img: ['src', 'srcset'],
	input: ['src'],
	link: ['href', 'imagesrcset'],
	object: ['data'],
	script: ['src'],
	source: ['src', 'srcset'],
	table: ['background'],
	td: ['background'],
	th: ['background'],
	track: ['src'],
	use: ['href', 'xlink:href'],
	video: ['src', 'poster'],
};

/** Whether an attribute of an element holds the address of something that the page shows or runs. */
export const isLoading = (tag: string, attribute: string): boolean =>
	loading[tag]?.includes(attribute) ?? false;

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
