import { docsSchema } from '@astrojs/starlight/schema';
import type { SchemaContext } from 'astro:content';

/**
 * What the front matter of a page may say, as Starlight describes it.
 *
 * Astro asks for the schema anew for every page, since a picture in front matter is looked for beside
 * its page. Making it takes longer than reading the page, so pages without pictures share one.
 */
export function pageSchema() {
	const make = docsSchema();
	let shared: ReturnType<typeof make> | undefined;
	return (context: SchemaContext) => (mayShowPicture ? make(context) : (shared ??= make(context)));
}

/**
 * Has the schema of a page made for it alone if its front matter may name a picture.
 *
 * `parse` asks for the schema before it first waits for anything, as Astro's `parseData` does.
 */
export function parseWithSchema<T>(data: Record<string, unknown>, parse: () => T): T {
	mayShowPicture = 'hero' in data;
	try {
		return parse();
	} finally {
		mayShowPicture = true;
	}
}

/** Whoever does not say what is in the front matter gets a schema of its own. */
let mayShowPicture = true;
