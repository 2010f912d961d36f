/** The kinds of identifiers, in order of preference, with their form and their address. */
export const identifierKinds = {
	doi: {
		name: 'DOI',
		isOne: (text: string) => /^10\.\d{4,9}\/[^\s\\{}]+$/.test(text),
		example: '10.1002/art.24547',
		href: (doi: string) => `https://doi.org/${encodeURI(doi).replace(/[#?]/g, encodeURIComponent)}`,
	},
	pmid: {
		name: 'PubMed',
		isOne: (text: string) => /^\d{1,8}$/.test(text),
		example: '19479859',
		href: (pmid: string) => `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
	},
	pmcid: {
		name: 'PubMed Central',
		isOne: (text: string) => /^PMC\d+$/.test(text),
		example: 'PMC2701555',
		href: (pmcid: string) => `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`,
	},
	url: {
		name: 'URL',
		isOne: (text: string) =>
			/^https?:\/\/[^\s/]+\.[^\s/]+(?:\/\S*)?$/.test(text) && URL.canParse(text),
		example: 'https://www.nice.org.uk/guidance/ng65',
		href: (url: string) => url,
	},
	isbn: {
		name: 'ISBN',
		isOne: isIsbn,
		example: '978-0-306-40615-7',
		href: undefined,
	},
} as const;

/** The identifiers of one source, by kind. */
export type Identifiers = { [Kind in keyof typeof identifierKinds]?: string | undefined };

/**
 * The identifiers of a source as links: name, value and address. The web address is included only if there is no other
 * identifier.
 */
export function identifierLinks(identifiers: Identifiers) {
	const links = identifierNames.flatMap((kind) => {
		const value = identifiers[kind];
		const { name, href } = identifierKinds[kind];
		return value && href ? [{ kind, name, value, href: href(value) }] : [];
	});
	return links.filter(({ kind }, _, { length }) => kind !== 'url' || length === 1);
}

/** The web address of a source without other identifiers. */
export function webAddress(identifiers: Identifiers): string | undefined {
	const [link] = identifierLinks(identifiers);
	return link?.kind === 'url' ? link.href : undefined;
}

/** The kinds of identifiers, the one to prefer first. */
export const identifierNames = Object.keys(identifierKinds) as (keyof typeof identifierKinds)[];

/**
 * Whether a text is an ISBN with 10 or 13 digits and a valid check digit.
 *
 * Source: https://www.isbn-international.org/content/isbn-users-manual
 */
function isIsbn(text: string): boolean {
	const digits = text.replace(/[\s–-]/g, '').toUpperCase();
	if (!/^(?:\d{9}[\dX]|97[89]\d{10})$/.test(digits)) return false;
	const isShort = digits.length === 10;
	const sum = [...digits].reduce((sum, digit, index) => {
		const weight = isShort ? 10 - index : index % 2 ? 3 : 1;
		return sum + weight * (digit === 'X' ? 10 : Number(digit));
	}, 0);
	return sum % (isShort ? 11 : 10) === 0;
}
