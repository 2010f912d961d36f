/**
 * Makes a script with dynamic imports preload all their files at once, as Vite's own code for
 * that does, in a tenth of its size. Styles are no part of it: scripts here carry theirs as text.
 *
 * `base` is the path that the site is built for.
 */
export function lightPreload(base: string) {
	return {
		name: 'site:light-preload',
		enforce: 'pre' as const,
		load: {
			filter: { id: /vite\/preload-helper\.js$/ },
			handler: () => preloadCode(base.replace(/\/?$/, '/')),
		},
	};
}

/** `files` are paths below the base. A file that has come already is not asked for again. */
const preloadCode = (base: string): string => `
	export const __vitePreload = (load, files = []) => {
		for (const file of files) {
			const link = document.createElement('link');
			link.rel = 'modulepreload';
			link.href = ${JSON.stringify(base)} + file;
			document.head.append(link);
		}
		return load();
	};
`;
