import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The folder in which this run of Astro builds: its own, so that several builds do not disturb each other, nor does one
 * find the modules of an earlier one of its process. Removes those of processes that have ended without doing so.
 * `isAlone()` tells whether no other process builds the site now.
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
