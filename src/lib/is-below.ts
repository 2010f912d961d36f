import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Makes what tells the paths in a folder from others, and the folder itself. */
export function isBelow(folder: URL): (path: string) => boolean {
	const root = fileURLToPath(folder).replace(/[\\/]$/, '');
	return (path) => path === root || path.startsWith(root + sep);
}
