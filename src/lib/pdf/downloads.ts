/** The file beside a page that is printed which says what PDFs of it there are: `/gout/print/downloads.json`. */
export const downloadsName = 'downloads.json';

/** What stands in it, by the names of the PDFs: how long each is, and how large, in words. */
export type Downloads = Record<string, string>;
