import { constants, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';

/**
 * Copies the packages of this program into a new site. `npx` has just installed the same packages, and installing them again
 * would take as long. Differences are left to `npm install`, which reads both files that this leaves and corrects whatever does
 * not match.
 *
 * `program` is the folder of the program. `folder` is that of the site, with its `package.json`. Returns whether there was
 * something to copy: a program in `node_modules` next to a lock file.
 */
export function copyPackages(program: string, folder: string): boolean {
	const packages = dirname(program);
	const lockFile = join(dirname(packages), 'package-lock.json');
	if (basename(packages) !== 'node_modules' || !existsSync(lockFile)) return false;
	try {
		const lock = lockFor(folder, readJson(lockFile) as LockFile, dirname(packages));
		// With their times, by which npm tells whether its list of them still holds.
		cpSync(packages, join(folder, 'node_modules'), {
			recursive: true,
			preserveTimestamps: true,
			verbatimSymlinks: true,
			mode: constants.COPYFILE_FICLONE,
		});
		writeFileSync(join(folder, 'package-lock.json'), `${JSON.stringify(lock, undefined, 2)}\n`);
		return true;
	} catch {
		return false;
	}
}

/** The lock file of the site, whose packages are those of another folder. */
function lockFor(folder: string, lock: LockFile, from: string) {
	const manifest = readJson(join(folder, 'package.json')) as Record<string, unknown>;
	const { name, dependencies, engines } = manifest;
	const packages = Object.entries(lock.packages).map(([path, entry]) => {
		const { resolved } = entry;
		if (!resolved?.startsWith('file:')) return [path, entry];
		const file = relative(folder, resolve(from, resolved.slice(5))).replaceAll('\\', '/');
		return [path, { ...entry, resolved: `file:${file}` }];
	});
	return {
		...lock,
		name,
		packages: { ...Object.fromEntries(packages), '': { name, dependencies, engines } },
	};
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

interface LockFile {
	packages: Record<string, LockedPackage>;
}

type LockedPackage = Record<string, unknown> & { resolved?: string };
