import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lists the files below a folder, by their paths below it, with slashes and in order; none if there is no
 * such folder. Symbolic links are followed, but for those that lead nowhere. `isEntered` tells of a folder, by its name
 * and its path below `folder`, whether what is in it counts.
 *
 * It does not wait: a large site's folders take six times as long to read with promises.
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
