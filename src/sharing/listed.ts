/**
 * Tells whether search engines shall list a page. Booklets and cards repeat what the pages of a topic
 * say, and a search page says nothing: readers who search the web shall land on the pages themselves.
 */
export const isListed = (path: string): boolean => !/\/(?:print|cards|search|404)\/?$/.test(path);
