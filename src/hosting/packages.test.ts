import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFile(new URL(file, root), 'utf8');

test('every package is pinned by its version and by a hash', async () => {
	const { dependencies, devDependencies } = JSON.parse(await read('package.json'));
	for (const version of Object.values({ ...dependencies, ...devDependencies })) {
		expect(version).toMatch(/^\d+\.\d+\.\d+$/);
	}
	for (const lock of ['package-lock.json', 'e2e/audit/package-lock.json']) {
		const { '': _, ...packages } = JSON.parse(await read(lock)).packages as Packages;
		const loose = Object.entries(packages).filter(
			([, { version, integrity }]) => !version || !integrity?.startsWith('sha512-')
		);
		expect(loose, lock).toEqual([]);
	}
});

// `npm ci` refuses a lock file that lacks a dependency, also an optional one for another platform.
test.each(['package-lock.json', 'e2e/audit/package-lock.json'])(
	'%s has every package that its packages depend on, for all platforms',
	async (lock) => {
		const { packages } = JSON.parse(await read(lock)) as { packages: Packages };
		const needed = Object.entries(packages).flatMap(([path, entry]) =>
			Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).map((name) => ({
				path,
				name,
			}))
		);

		expect(needed.length).toBeGreaterThan(100);
		expect(needed.filter(({ path, name }) => !resolves(packages, path, name))).toEqual([]);
	}
);

test('SECURITY.md names tests that are there', async () => {
	const named = (await read('SECURITY.md')).match(/(?:src|e2e)\/[\w./-]+\.ts/g) ?? [];
	expect(named.length).toBeGreaterThan(10);
	expect(named.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
});

test('no lock file names a registry', async () => {
	expect(await read('package-lock.json')).not.toContain('"resolved"');
});

// By name: npm cannot verify the versions of a lock file without addresses of packages.
test('every install script is allowed or denied by the name of its package', async () => {
	const { allowScripts } = JSON.parse(await read('package.json'));
	const { packages } = JSON.parse(await read('package-lock.json')) as { packages: Packages };
	const withScript = Object.keys(packages).filter((path) => packages[path]?.hasInstallScript);

	expect(withScript.map((path) => path.replace(/^.*node_modules\//, '')).sort()).toEqual(
		Object.keys(allowScripts).sort()
	);
});

test('every action of a workflow is pinned by its commit', async () => {
	const workflows = await readdir(new URL('.github/workflows/', root));
	const texts = await Promise.all(workflows.map((file) => read(`.github/workflows/${file}`)));
	const uses = texts.join('\n').match(/uses: (?!\.\/).*/g);

	expect(uses?.length).toBeGreaterThan(5);
	expect(uses?.filter((line) => !/^uses: [\w/-]+@[0-9a-f]{40} # v\d/.test(line))).toEqual([]);
});

/** Tells whether a package at `path` finds `name` in its own `node_modules` or in one above it. */
function resolves(packages: Packages, path: string, name: string): boolean {
	if (packages[`${path && `${path}/`}node_modules/${name}`]) return true;
	if (path === '') return false;
	return resolves(packages, path.slice(0, Math.max(0, path.lastIndexOf('/node_modules/'))), name);
}

type Packages = Record<string, LockedPackage>;

interface LockedPackage {
	version?: string;
	integrity?: string;
	hasInstallScript?: boolean;
	dependencies?: Record<string, string>;
	optionalDependencies?: Record<string, string>;
}
