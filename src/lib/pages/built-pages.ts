import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Lists the pages of a built site, by the path of their files below its folder, with slashes and in order:
 * `gout/management/index.html`.
 *
 * Folders that begin with a dot are left alone: Astro keeps its own there until the end of a build, and
 * removes them while others read.
 */
export function listPages(folder: string, below = ''): string[] {
	const entries = readdirSync(join(folder, below), { withFileTypes: true });
	const pages = entries.flatMap((entry) => {
		const path = below ? `${below}/${entry.name}` : entry.name;
		if (entry.isDirectory()) return entry.name.startsWith('.') ? [] : listPages(folder, path);
		return entry.name.endsWith('.html') ? path : [];
	});
	return below ? pages : pages.sort();
}
