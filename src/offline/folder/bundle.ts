import { join } from 'node:path';
import { rolldown, type Plugin } from 'rolldown';
import type { Module } from './page.ts';

/** Makes one classic script of the modules of a page and of all that they import, now or later. */
export function bundlePage(
	modules: readonly Module[],
	site: string,
	base: string
): Promise<string> {
	const inline = new Map(
		modules.map((module, index) => [
			`module-${index}`,
			'src' in module ? `import ${JSON.stringify(module.src)};` : module.code,
		])
	);
	const all = [...inline.keys()].map((name) => `import ${JSON.stringify(name)};`).join('');
	return bundle('page', [siteModules(site, base, inline.set('page', all))], {});
}

/** Makes a classic script of a file. With `name` its exports stand in a global variable of that name. */
export const bundleFile = (file: string, name?: string): Promise<string> =>
	bundle(file, [], name === undefined ? {} : { name, exports: 'named' });

async function bundle(
	input: string,
	plugins: Plugin[],
	names: { name?: string; exports?: 'named' }
): Promise<string> {
	const build = await rolldown({ input, plugins, checks: { emptyImportMeta: false } });
	const options = { format: 'iife', codeSplitting: false, minify: true } as const;
	const { output } = await build.generate({ ...options, ...names });
	await build.close();
	// What is left are imports of addresses that are made while the page runs.
	return output[0].code.replace(/\bimport\(/g, 'importFromDisk(');
}

/** Finds the modules that stand in a page, by name, and those of the built site, by address. */
function siteModules(site: string, base: string, inline: ReadonlyMap<string, string>): Plugin {
	return {
		name: 'site-modules',
		resolveId(source) {
			if (inline.has(source)) return { id: source, moduleSideEffects: true };
			return source.startsWith(`${base}_astro/`)
				? join(site, source.slice(base.length))
				: undefined;
		},
		load: (id) => inline.get(id),
	};
}
