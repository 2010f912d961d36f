/** Shortens a text that has more than `most` characters at the end of a word, and adds an ellipsis. */
export const cutText = (text: string, most: number): string =>
	text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
