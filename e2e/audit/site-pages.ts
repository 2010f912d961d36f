import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** The addresses of all pages of a built site, below its base, the largest file first. */
export async function sitePages(folder: string): Promise<string[]> {
	const names = (await readdir(folder, { recursive: true })).filter((name) => /\.html$/.test(name));
	const sized = await Promise.all(
		names.map(async (name) => ({
			address: name.replaceAll('\\', '/').replace(/index\.html$/, ''),
			size: (await stat(join(folder, name))).size,
		}))
	);
	return sized.sort((a, b) => b.size - a.size).map(({ address }) => address);
}
