/**
 * The caches of a site, in the browser's Cache Storage. Sites on one host share that storage, so each
 * name begins with the site's base.
 *
 * | cache          | holds                                                   | until                          |
 * | -------------- | ------------------------------------------------------- | ------------------------------ |
 * | `shell`        | what every page needs, of one build                     | the next build is shown        |
 * | `pages`        | pages that were read, the newest `mostPages`            | newer ones replace them        |
 * | `assets`       | files with a hash in their name that stored pages need  | no stored page names them      |
 * | `index`        | the search index, whole or not at all                   | no topic is kept, or a new one |
 * | `topic:<slug>` | a topic that was kept, with the list of what belongs to it | the reader removes it       |
 */
export class StoreNames {
	readonly base: string;
	readonly #prefix: string;

	/** Takes the site's base, with a slash at its end. */
	constructor(base: string) {
		this.base = base;
		this.#prefix = `vademecum ${base} `;
	}

	get shell(): string {
		return `${this.#prefix}shell`;
	}
	get pages(): string {
		return `${this.#prefix}pages`;
	}
	get assets(): string {
		return `${this.#prefix}assets`;
	}
	get index(): string {
		return `${this.#prefix}index`;
	}
	topic(slug: string): string {
		return `${this.#prefix}topic:${slug}`;
	}

	/** The topic that a cache keeps; nothing if it is another cache, or another site's. */
	topicOf(name: string): string | undefined {
		const start = this.topic('');
		return name.startsWith(start) ? name.slice(start.length) : undefined;
	}
}

/** The most pages that are stored because they were read. */
export const mostPages = 60;
