import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ResolverFactory } from 'rolldown/experimental';
import type { Flaw } from '../../../lib/problems.ts';
import { rootOf } from '../../../lib/program.ts';

/**
 * Makes what tells why a module of a package cannot be imported. `root` is the project's folder. Modules of Astro, of
 * Vite and of Node, and names that a project gives to paths of its own, are not judged.
 */
export function moduleFinder(root: URL): PageSurroundings['findModuleFlaw'] {
	const folder = fileURLToPath(root);
	const resolver = new ResolverFactory({
		conditionNames: ['astro', 'import', 'module', 'browser', 'default', 'node', 'require'],
		extensions: ['.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json', '.astro'],
		mainFields: ['browser', 'module', 'main'],
	});
	return (module) => {
		const [, name = '', first = ''] = packageName.exec(module) ?? [];
		if (!name || existsSync(join(folder, first))) return undefined;
		// A project may import what it exports itself, by its own name.
		if (resolver.sync(folder, module.replace(/[?#].*/, '')).path) return undefined;
		if (!rootOf(folder, [`node_modules/${name}`])) {
			const fix = `run “npm install ${name}”, or correct the name, or take the line out`;
			return { message: `imports ${module}, but no package “${name}” is installed`, fix };
		}
		if (module === name) return undefined;
		const message = `imports ${module}, which the package “${name}” does not have`;
		return { message, fix: 'write a path that its documentation names, or take the line out' };
	};
}

/** The name of a package, and its first part: `@astrojs/starlight`, `astro`. No name has a colon, as `astro:assets` has. */
const packageName =
	/^((@[a-z0-9][\w.-]*|[a-z0-9][\w.-]*(?![\w.:-]))(?:(?<=^@.*)\/[a-z0-9][\w.-]*)?)(?:$|[/?#])/;

/** What pages may refer to. */
export interface PageSurroundings {
	/** The components that a page need not import: `Evidence`. */
	components: readonly string[];
	/** The hosts that pages may show videos and frames of. */
	mediaHosts?: readonly string[];
	/** Whether there is a file, by its path below the project's folder. */
	hasFile: (path: string) => boolean;
	/** Why a module of a package cannot be imported, and what to do; nothing if it can, or if it is of no package. */
	findModuleFlaw: (module: string) => Pick<Flaw, 'message' | 'fix'> | undefined;
}
