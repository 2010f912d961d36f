import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';

/**
 * Has pages read Astro's content store from its file when they are rendered.
 *
 * Astro writes the whole store into a module as one string. The engine that compiles it takes a time that
 * grows with the square of the string: of a library of 1,430 topics it took longer than to render the
 * pages. Only for builds: in dev Astro tells its own module apart when content changes.
 */
export function storeFromFile({ cacheDir }: Pick<AstroConfig, 'cacheDir'>) {
	// Where Astro puts it: content/content-layer.js.
	const file = fileURLToPath(new URL('data-store.json', cacheDir));
	return {
		name: 'topics:store-from-file',
		apply: 'build' as const,
		enforce: 'pre' as const,
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
