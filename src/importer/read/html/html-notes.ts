/** Notes of a page of HTML on which nothing was found yet. */
export const noHtmlNotes = () => ({
	comments: 0,
	merged: 0,
	/** Hidden texts. */
	hidden: [] as string[],
	/** The words of what is counted and left out. */
	words: [] as string[],
	/** Elements that stay behind: films, forms. */
	left: [] as string[],
	/** Formulas that stay as they are written. */
	formulas: [] as string[],
});

/** What is counted in HTML. */
export type HtmlNotes = ReturnType<typeof noHtmlNotes>;
