/** Cuts a text that is longer than so many letters behind a word, and says so by a sign. */
export const cutText = (text: string, most: number): string =>
	text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`;
