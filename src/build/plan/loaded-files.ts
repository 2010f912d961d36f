import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import { programFolder } from '../../lib/program.ts';
import { filesOfStyle } from '../../lib/style-files.ts';
import { hashFile, isSharedInput } from './shared-inputs.ts';

/**
 * Makes a plugin for Vite that notes the files which the bundler loads besides those that are known as inputs of all
 * topics: a style sheet that stands elsewhere in the project, a component, or a picture of a topic. `files` has them by
 * path below the project's folder, and `glob` if one of them lists others.
 */
export function loadedFiles(root: URL): { plugin: VitePlugin; files: Set<string> } {
	const folder = fileURLToPath(root);
	const files = new Set<string>();
	const note = (file: string): void => {
		const path = relative(folder, file).replaceAll('\\', '/');
		if (files.has(path) || !isFurtherInput(path) || isOfProgram(file) || !existsSync(file)) return;
		files.add(path);
		// They are no modules of the bundler's.
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

/** What lists files, of which the bundler tells only those that are there. */
export const glob = 'import.meta.glob';

/** Hashes files of `loadedFiles` by their paths. What lists others has no hash, so that its topics are rendered each time. */
export const hashInputs = (root: string, paths: readonly string[]): Record<string, string> =>
	Object.fromEntries(paths.map((path) => [path, path === glob ? '' : hashFile(join(root, path))]));

/** What has styles, which may import others. */
const styled = /\.(?:css|astro|vue|svelte)$/;

const code = /\.(?:astro|mdx|[cm]?[jt]sx?|vue|svelte)$/;

/** Packages are told by the lock file. */
const isFurtherInput = (path: string): boolean =>
	!/(?:^|\/)node_modules\//.test(path) &&
	// What Astro itself makes of the content.
	!/^\.(?:astro|cache)\//.test(path) &&
	// Topics do not show the pages on the site.
	!/^content\/about\/.*\.mdx?$/.test(path) &&
	!isSharedInput(path);

/** The program is hashed as a whole. */
const isOfProgram = (file: string): boolean => !relative(programFolder, file).startsWith('..');

/** A plugin of Vite's, as Astro's config takes it. */
export type VitePlugin = Extract<
	NonNullable<NonNullable<AstroConfig['vite']['plugins']>[number]>,
	{ name: string }
>;
