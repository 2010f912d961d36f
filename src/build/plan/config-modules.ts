import { readdirSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';

/**
 * The paths of the config file and of the modules that it imports, relative to the project. Packages are not included.
 */
export async function configModules(root: string): Promise<string[]> {
	const options = { config: { type: 'string' } } as const;
	const { config } = parseArgs({ options, args: process.argv.slice(2), strict: false }).values;
	const found = readdirSync(root).find((name) => /^astro\.config\.[cm]?[jt]s$/.test(name));
	const input = typeof config === 'string' ? config : found;
	if (!input) return [];
	const bundle = await rolldown({
		input: isAbsolute(input) ? input : `./${input}`,
		cwd: root,
		external: (id) => !/^[./]/.test(id),
		logLevel: 'silent',
	});
	await bundle.generate();
	const files = await bundle.watchFiles;
	await bundle.close();
	return files.map((file) => relative(root, file).replaceAll('\\', '/'));
}
