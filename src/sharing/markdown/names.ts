/** The name of a page's Markdown copy, beside the page: `/gout/management/index.md`. */
export const markdownName = 'index.md';
