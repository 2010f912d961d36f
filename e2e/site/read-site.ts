import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** All files of a built site by path, as text of one letter a byte. */
export async function readSite(dist: string): Promise<Map<string, string>> {
	const entries = await readdir(dist, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
	return new Map(
		await Promise.all(
			paths.map(async (path) => [path.slice(dist.length), await readFile(path, 'latin1')] as const)
		)
	);
}
