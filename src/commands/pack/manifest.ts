/**
 * Makes the `package.json` of the package from the repository's: entries in JavaScript, and nothing that only developers
 * need. npm cannot do so: its `publishConfig` leaves `exports` and `bin` alone.
 */
export function packageManifest(manifest: Manifest): Manifest {
	const kept = Object.entries(manifest).filter(([name]) => published.includes(name));
	return {
		...Object.fromEntries(kept),
		bin: { vademecum: 'program/commands/bin.cjs' },
		exports: Object.fromEntries(
			Object.entries(manifest.exports).map(([name, path]) => [name, entry(path)])
		),
	};
}

/** Where an entry stands in the package, with its types. */
function entry(path: unknown): unknown {
	if (typeof path !== 'string' || !path.endsWith('.ts')) return path;
	const stem = path.replace('./src/', './program/').replace(/\.ts$/, '');
	return { types: `${stem}.d.ts`, default: `${stem}.js` };
}

const published = [
	'name',
	'version',
	'description',
	'keywords',
	'license',
	'repository',
	'type',
	'files',
	'dependencies',
];

/** A `package.json`, as far as it is read here. */
export interface Manifest {
	exports: Record<string, unknown>;
	[key: string]: unknown;
}
