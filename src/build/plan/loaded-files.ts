import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { programFolder } from '../../lib/program.ts';
import { filesOfStyle } from '../../lib/style-files.ts';
import { hashFile, isSharedInput } from './shared-inputs.ts';

/**
 * Creates a Vite plugin that records the files which the bundler loads in addition to the inputs that all topics share, such as a
 * style sheet elsewhere in the project, a component or a picture. `files` has their paths relative to the project, and `glob` if one of them
 * uses `import.meta.glob`.
 */
export function loadedFiles(root: URL): { plugin: VitePlugin; files: Set<string> } {
	const folder = fileURLToPath(root);
	const files = new Set<string>();
	const note = (file: string): void => {
		const path = relative(folder, file).replaceAll('\\', '/');
		if (files.has(path) || !isFurtherInput(path) || isOfProgram(file) || !existsSync(file)) return;
		files.add(path);
		// Imported style sheets are not among the bundler's modules.
		if (styled.test(path)) filesOfStyle(file).forEach(note);
		if (code.test(path) && readFileSync(file, 'utf8').includes(glob)) files.add(glob);
	};
	const plugin: VitePlugin = {
		name: 'build:loaded-files',
		buildEnd() {
			for (const id of this.getModuleIds()) {
				if (!id.startsWith('\0')) note(join(id.split('?', 1)[0] ?? ''));
			}
		},
	};
	return { plugin, files };
}

/** The bundler does not report files that this call would match later. */
export const glob = 'import.meta.glob';

/** Hashes files of `loadedFiles`, by path. `glob` has no hash, so that topics with it are rendered every time. */
export const hashInputs = (root: string, paths: readonly string[]): Record<string, string> =>
	Object.fromEntries(paths.map((path) => [path, path === glob ? '' : hashFile(join(root, path))]));

/** Files with styles, which may import other style sheets. */
const styled = /\.(?:css|astro|vue|svelte)$/;

const code = /\.(?:astro|mdx|[cm]?[jt]sx?|vue|svelte)$/;

/** Whether a file is an input that is not hashed otherwise. The lock file stands for packages. */
const isFurtherInput = (path: string): boolean =>
	!/(?:^|\/)node_modules\//.test(path) &&
	// Files that Astro generates from the content.
	!/^\.(?:astro|cache)\//.test(path) &&
	// Topics do not contain the pages about the site.
	!/^content\/about\/.*\.mdx?$/.test(path) &&
	!isSharedInput(path);

/** The program is hashed as a whole. */
const isOfProgram = (file: string): boolean => !relative(programFolder, file).startsWith('..');

/** A Vite plugin, as Astro's config accepts it. */
export type VitePlugin = Extract<
	NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>,
	{ name: string }
>;
