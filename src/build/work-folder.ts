import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Creates the folder in which this run of Astro builds. Each run has its own, so that builds do not interfere with each other and no
 * build finds modules of an earlier one in the same process. Removes the folders of processes that ended without cleaning up.
 * `isAlone()` returns whether no other process is building the site.
 */
export function makeWorkFolder(root: URL) {
	const builds = fileURLToPath(new URL('.cache/builds/', root));
	mkdirSync(builds, { recursive: true });
	const remove = (folder: string) => rmSync(folder, { recursive: true, force: true });
	for (const name of readdirSync(builds)) {
		if (!isRunning(parseInt(name, 10))) remove(join(builds, name));
	}
	const folder = mkdtempSync(join(builds, `${process.pid}-`));
	const isOther = (pid: number): boolean => pid !== process.pid && isRunning(pid);
	return {
		folder: pathToFileURL(`${folder}/`),
		isAlone: () => !readdirSync(builds).some((name) => isOther(parseInt(name, 10))),
		remove: () => remove(folder),
	};
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
