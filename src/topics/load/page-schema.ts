import { docsSchema } from '@astrojs/starlight/schema';
import type { SchemaContext } from 'astro:content';

/**
 * What the front matter of a page may say, as Starlight describes it.
 *
 * Astro asks for the schema anew for every page, since a picture in front matter is looked for beside
 * its page. Making it takes longer than reading the page, so pages without pictures share one, and so do
 * those that are made by the program (booklets, lists of references): their pictures are no files.
 */
export function pageSchema() {
	const make = docsSchema();
	const shared = new Map<typeof reading, ReturnType<typeof make>>();
	return (context: SchemaContext) => {
		if (reading === 'with picture') return make(context);
		const schema = shared.get(reading) ?? make(context);
		shared.set(reading, schema);
		return schema;
	};
}

/**
 * Has the schema of a file's page made for it alone if its front matter may name a picture.
 *
 * `parse` asks for the schema before it first waits for anything, as Astro's `parseData` does.
 */
export function parseWithSchema<T>(data: Record<string, unknown>, parse: () => T): T {
	reading = 'hero' in data ? 'with picture' : 'without picture';
	try {
		return parse();
	} finally {
		reading = 'no file';
	}
}

/** Which front matter is being read. */
let reading: 'with picture' | 'without picture' | 'no file' = 'no file';
