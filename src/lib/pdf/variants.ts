import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright';

/** A PDF that each topic gets: its name, and what is chosen on the page that is printed. */
export interface Variant {
	name: string;
	query: string;
}

/** Name of a PDF's file: `calcinosis-jdm-a4.pdf`. */
export const fileName = (slug: string, { name }: { name: string }): string => `${slug}-${name}.pdf`;

/** What is printed of each topic. */
export interface ToPrint {
	/** What it is, for those who build the site: `booklets`. */
	what: string;
	/** The page that is printed, below the address of the topic: `print/`. */
	page: string;
	variants: readonly Variant[];
	/** Prints what the page shows; as it is, if left out. */
	print?: (page: Page, variant: Variant) => Promise<PDFDocument>;
}
