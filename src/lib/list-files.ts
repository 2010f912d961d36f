import { existsSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * Lists the files below a folder, by their paths below it, with slashes and in order; none if there is no
 * such folder.
 *
 * It does not wait: a large site's folders take six times as long to read with promises.
 */
export function listFiles(folder: string): string[] {
	if (!existsSync(folder)) return [];
	const root = join(folder, '/');
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => !entry.isDirectory())
		.map(({ parentPath, name }) => join(parentPath, name).slice(root.length).split(sep).join('/'))
		.sort();
}
