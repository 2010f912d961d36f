import type { Pagefind } from '../client/pagefind.ts';

/**
 * Asks Pagefind's own program, as a browser would, which file of an index contains the text of each page, and which file contains
 * each word. Browsers get this list and request these files before Pagefind would.
 *
 * Takes the files of the index, and all words of the site in order.
 */
export async function readIndex(
	files: ReadonlyMap<string, Uint8Array>,
	words: readonly string[]
): Promise<IndexLocations> {
	// Pagefind's program does not start with an empty index.
	if (words.length === 0) return { texts: new Map(), chunks: [] };
	const asked: string[] = [];
	const before = globalThis.fetch;
	globalThis.fetch = async (address) => {
		const path = new URL(String(address)).pathname.slice(1);
		asked.push(path);
		return new Response(new Uint8Array(files.get(path) ?? []));
	};
	try {
		const pagefind = await startPagefind(files);
		const texts = new Map<string, string>();
		const { results } = await pagefind.search(null);
		for (const result of results) {
			const { raw_url, url } = await result.data();
			texts.set(raw_url ?? url, result.id);
		}
		asked.length = 0;
		const chunks: IndexLocations['chunks'] = [];
		for (const word of words) {
			await pagefind.preload(word);
			const chunk = asked
				.splice(0)
				.flatMap((path) => /^index\/(.+)\.pf_index$/.exec(path)?.[1] ?? [])[0];
			if (chunk) chunks.push([word, chunk]);
		}
		return { texts, chunks };
	} finally {
		globalThis.fetch = before;
	}
}

/** Loads the program of an index. */
async function startPagefind(files: ReadonlyMap<string, Uint8Array>): Promise<PagefindReader> {
	const program = Buffer.from(files.get('pagefind.js') ?? '').toString('base64');
	const module = (await import(`data:text/javascript;base64,${program}`)) as {
		createInstance: (options: object) => PagefindReader;
	};
	return module.createInstance({ basePath: 'http://index/', baseUrl: '/', noWorker: true });
}

/** The locations of data in an index. */
export interface IndexLocations {
	/** The names of the text files, by page address. */
	texts: Map<string, string>;
	/** The names of the files that index words, each with the first word of the site in it. */
	chunks: [first: string, name: string][];
}

interface PagefindReader extends Pagefind {
	preload(term: string): Promise<void>;
}
