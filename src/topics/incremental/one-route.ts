import { readFileSync } from 'node:fs';

/**
 * Leaves the addresses of Starlight's own route for pages to the one that takes its place, which asks it for
 * them without saying anything, as Astro does not. A build would work out all of them twice, and drop the second
 * ones. In dev, the server of a large library does not answer without them.
 */
export function oneRoute() {
	return {
		name: 'topics:one-route',
		enforce: 'pre' as const,
		apply: 'build' as const,
		load: {
			filter: { id: starlightRoute },
			handler: (file: string) => withoutPaths(readFileSync(file, 'utf8')),
		},
	};
}

const starlightRoute = /\/@astrojs\/starlight\/dist\/routes\/static\/index\.astro$/;

/** Where a route of another version is built otherwise, it stays as it is, and costs what it did. */
export const withoutPaths = (route: string): string =>
	route.replace(
		/(function getStaticPaths)\(\) \{\s*return paths;\s*\}/,
		'$1(asked) {\n\treturn asked ? [] : paths;\n}'
	);
