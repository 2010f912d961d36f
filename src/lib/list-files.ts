import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lists the files in a folder and its subfolders, as sorted paths with slashes, relative to the folder. Returns an empty list if
 * the folder does not exist. Follows symbolic links, and ignores broken ones. `isEntered` decides whether to enter a folder, by
 * its name and its relative path.
 *
 * It is synchronous, because reading the folders of a large site with promises takes six times as long.
 */
export function listFiles(
	folder: string,
	isEntered: (name: string, path: string) => boolean = () => true
): string[] {
	const read = (below: string): string[] =>
		readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
			const path = below ? `${below}/${entry.name}` : entry.name;
			const target = entry.isSymbolicLink() ? followLink(join(folder, path)) : entry;
			if (!target?.isDirectory()) return target ? path : [];
			return isEntered(entry.name, path) ? read(path) : [];
		});
	return existsSync(folder) ? read('').sort() : [];
}

const followLink = (link: string) => statSync(link, { throwIfNoEntry: false });
