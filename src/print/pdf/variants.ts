/** The PDFs that each topic gets: what is chosen in the booklet, and what the link to it says. */
export const variants = [
	{ name: 'a4', label: 'A4', query: '' },
	{ name: 'letter', label: 'Letter', query: '?paper=letter' },
	{ name: 'revision-sheet', label: 'Revision sheet', query: '?form=sheet' },
] as const;

/** Name of a PDF's file: `calcinosis-jdm-a4.pdf`. */
export const fileName = (slug: string, variant: Variant): string => `${slug}-${variant.name}.pdf`;

export type Variant = (typeof variants)[number];

/** A PDF that has been made. */
export interface MadePdf {
	variant: Variant['name'];
	pageCount: number;
	/** Size in bytes. */
	size: number;
}
