/**
 * The file of the search index that lists the text file of each page, by the page's address. The build reads it to store pages
 * offline; browsers do not need it.
 */
export const textListName = 'texts.json';

/** The names of the text files in the index, by page address: `/gout/management/`. */
export type TextList = Record<string, string>;
