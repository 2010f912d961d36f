/**
 * Makes a script with dynamic imports preload all their files at once, as Vite's own code for
 * that does, in a tenth of its size. Styles are no part of it: scripts here carry theirs as text.
 * On a disk nothing is preloaded: there, a page has one script, of which those files are part.
 *
 * `base` is the path that the site is built for.
 *
 * This stands on the module in which Vite 8.3 has that code, which is not documented. It is worth 650 bytes on every page; a
 * build in which it no longer holds stops with a sentence.
 */
export function lightPreload(base: string) {
	let isFound = false;
	return {
		name: 'site:light-preload',
		enforce: 'pre' as const,
		applyToEnvironment: ({ name }: { name: string }) => name === 'client',
		load: {
			filter: { id: /vite\/preload-helper\.js$/ },
			handler() {
				isFound = true;
				return preloadCode(base.replace(/\/?$/, '/'));
			},
		},
		buildEnd() {
			if (isFound) return;
			throw new Error(
				'The code by which scripts preload files is not where Vite 8.3 has it. ' +
					'Adapt src/site/light-preload.ts to this version, or take lightPreload() out of src/site/page-script.ts.'
			);
		},
	};
}

/** `files` are paths below the base. A file that has come already is not asked for again. */
const preloadCode = (base: string): string => `
	export const __vitePreload = (load, files = []) => {
		if (location.protocol !== 'file:')
			for (const file of files) {
				const link = document.createElement('link');
				link.rel = 'modulepreload';
				link.href = ${JSON.stringify(base)} + file;
				document.head.append(link);
			}
		return load();
	};
`;
