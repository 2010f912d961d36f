import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';

/**
 * Has pages read Astro's content store from its file when they are rendered.
 *
 * Astro writes the whole store into a module as one string. The engine that compiles it takes a time that
 * grows with the square of the string: in a library of 1,430 topics it took longer than all else.
 */
export function storeFromFile({ cacheDir, root }: Pick<AstroConfig, 'cacheDir' | 'root'>) {
	let file: string;
	return {
		name: 'topics:store-from-file',
		enforce: 'pre' as const,
		config(_: unknown, { command }: { command: 'serve' | 'build' }) {
			// Where Astro puts it: content/paths.js.
			const folder = command === 'serve' ? new URL('.astro/', root) : cacheDir;
			file = fileURLToPath(new URL('data-store.json', folder));
		},
		load: {
			order: 'pre' as const,
			filter: { id: storeModule },
			handler: () => ({
				code:
					`import { readFileSync } from 'node:fs';\n` +
					`export default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`,
				map: null,
				moduleSideEffects: false,
				// As Astro marks its own modules: core/build/incremental-metadata.js.
				meta: { astroIncremental: { kind: 'content-data' } },
			}),
		},
	};
}

const storeModule = /^\0astro:data-layer-content$/;
