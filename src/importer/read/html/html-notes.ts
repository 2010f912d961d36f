/** What is counted in HTML. */
export interface HtmlNotes {
	comments: number;
	hidden: number;
	merged: number;
	/** The words of what is counted and left out. */
	words: string[];
	/** Elements that stay behind: films, forms. */
	left: string[];
	/** Formulas that stay as they are written. */
	formulas: string[];
}

/** Notes of a page on which nothing was found yet. */
export const noHtmlNotes = (): HtmlNotes => ({
	comments: 0,
	hidden: 0,
	merged: 0,
	words: [],
	left: [],
	formulas: [],
});
