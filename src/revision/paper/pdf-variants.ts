/** The PDFs of a topic's cards: what is chosen on the page, and what the link says. */
export const pdfVariants = [
	{ name: 'cut-a4', label: 'Cards to cut, A4', query: '?form=cut' },
	{ name: 'cut-letter', label: 'Cards to cut, Letter', query: '?form=cut&paper=letter' },
	{ name: 'cornell', label: 'Cornell sheet', query: '' },
	{ name: 'gaps', label: 'Sheet with gaps', query: '?form=gaps' },
	{ name: 'exam', label: 'Exam sheet', query: '?form=exam' },
] as const;

/** Name of a PDF's file: `gout-cards-exam.pdf`. */
export const pdfName = (slug: string, { name }: { name: string }): string =>
	`${slug}-cards-${name}.pdf`;

/** An entry of `/<topic>/cards/pdfs.json`: empty in a site that was built without PDFs. */
export interface ListedPdf {
	file: string;
	label: string;
}
