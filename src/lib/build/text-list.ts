/**
 * The file by which the search index tells where the text of each page is, by the page's address. Those who store
 * pages on a device read it when the site is built; browsers do not.
 */
export const textListName = 'texts.json';

/** Names of the texts of pages in the index, by the address of the page: `/gout/management/`. */
export type TextList = Record<string, string>;
