/** The site's title and what it says of itself, as `astro.config.mjs` has them (see `index.ts`). */
export const siteTitle = String(import.meta.env['SHARING_TITLE']);
export const siteDescription = String(import.meta.env['SHARING_DESCRIPTION']);
