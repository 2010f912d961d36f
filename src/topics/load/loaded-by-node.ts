/**
 * Has Node load what the content config imports of Astro and Starlight.
 *
 * In dev, and where a build reads its content, Vite makes code of each of these modules anew, one after the
 * other, which took longer than all else of the config. None of them needs what only Vite has (`astro:`,
 * `virtual:`), so they are what they are in Astro itself.
 */
export const loadedByNode = {
	name: 'topics:loaded-by-node',
	configEnvironment: (name: string, _: unknown, { command }: { command: string }) =>
		command === 'serve' && name !== 'client' ? { resolve: { external } } : undefined,
};

const external = [
	'@astrojs/starlight/loaders',
	'@astrojs/starlight/schema',
	'astro/content/config',
	'astro/loaders',
	'astro/zod',
];
