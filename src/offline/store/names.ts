const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const prefix = `vademecum ${base} `;
const topics = `${prefix}topic:`;

/**
 * The caches of a site, in the browser's Cache Storage. Sites on one host share that storage, so each
 * name begins with the site's base.
 *
 * | cache          | holds                                                   | until                          |
 * | -------------- | ------------------------------------------------------- | ------------------------------ |
 * | `shell`        | what every page needs, of one build                     | the next build is shown        |
 * | `pages`        | the library, and pages read: the newest `mostPages`     | newer ones replace them        |
 * | `assets`       | files with a hash in their name that stored pages need  | no stored page names them      |
 * | `index`        | the search index, whole or not at all                   | no topic is kept, or a new one |
 * | `topic:<slug>` | a topic that was kept, with the list of what belongs to it | the reader removes it       |
 */
export const names = {
	/** The site's base, with a slash at its end. */
	base,
	shell: `${prefix}shell`,
	pages: `${prefix}pages`,
	assets: `${prefix}assets`,
	index: `${prefix}index`,
	topic: (slug: string) => topics + slug,
	/** The topic that a cache keeps; nothing if it is another cache, or another site's. */
	topicOf: (name: string) => (name.startsWith(topics) ? name.slice(topics.length) : undefined),
};

/** The most pages that are stored because they were read. */
export const mostPages = 60;
