import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder in which this process builds: its own, so that several builds do not disturb each other. Removes those
 * of processes that have ended without doing so.
 */
export function makeWorkFolder(root: URL): { folder: URL; remove: () => void } {
	const builds = fileURLToPath(new URL('.cache/builds/', root));
	for (const name of existsSync(builds) ? readdirSync(builds) : []) {
		if (!isRunning(Number(name))) rmSync(join(builds, name), { recursive: true, force: true });
	}
	const folder = new URL(`.cache/builds/${process.pid}/`, root);
	const remove = () => rmSync(folder, { recursive: true, force: true });
	// A process of this number may have left one.
	remove();
	return { folder, remove };
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}
