/** The identifiers that lead a reader to a source: their form, and where they lead. */
export const identifierKinds = {
	doi: {
		name: 'DOI',
		form: /^10\.\d{4,9}\/\S+$/,
		example: '10.1002/art.24547',
		href: (doi: string) => `https://doi.org/${encodeURI(doi).replace(/[#?]/g, encodeURIComponent)}`,
	},
	pmid: {
		name: 'PubMed',
		form: /^\d{1,8}$/,
		example: '19479859',
		href: (pmid: string) => `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`,
	},
	pmcid: {
		name: 'PubMed Central',
		form: /^PMC\d+$/,
		example: 'PMC2701555',
		href: (pmcid: string) => `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/`,
	},
} as const;

/** The identifiers of one source, by kind. */
export type Identifiers = { [Kind in keyof typeof identifierKinds]?: string | undefined };

/** The identifiers of a source as links: what to call each, its value and its address. */
export function identifierLinks(identifiers: Identifiers): IdentifierLink[] {
	return identifierNames.flatMap((kind) => {
		const value = identifiers[kind];
		const { name, href } = identifierKinds[kind];
		return value ? [{ kind, name, value, href: href(value) }] : [];
	});
}

/** The kinds of identifiers, the one to prefer first. */
export const identifierNames = Object.keys(identifierKinds) as (keyof typeof identifierKinds)[];

/** A link to a source. */
export interface IdentifierLink {
	kind: keyof typeof identifierKinds;
	name: string;
	value: string;
	href: string;
}
