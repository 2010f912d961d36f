import { mkdirSync, renameSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes the files of a new site into a folder, which is made if it is not there. They are written beside it and moved
 * when all are there: a full disk leaves nothing half written.
 */
export function writeSite(folder: string, files: ReadonlyMap<string, string>): void {
	const beside = join(dirname(folder), `.${basename(folder)}.new`);
	rmSync(beside, { recursive: true, force: true });
	try {
		mkdirSync(beside, { recursive: true });
		for (const [path, text] of files) {
			mkdirSync(dirname(join(beside, path)), { recursive: true });
			writeFileSync(join(beside, path), text);
		}
		mkdirSync(folder, { recursive: true });
		for (const name of readdirSync(beside)) renameSync(join(beside, name), join(folder, name));
	} finally {
		rmSync(beside, { recursive: true, force: true });
	}
}
