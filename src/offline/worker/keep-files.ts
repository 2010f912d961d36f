import type { StoreNames } from '../store/names.ts';

/**
 * Keeps the files of the edition before, which its shell had, for the stored and open pages of that
 * edition: no page ever meets a script that was not made with it. The next sweep takes what is unneeded.
 *
 * `current` are the addresses of the files of the edition that begins.
 */
export async function keepFiles(names: StoreNames, current: ReadonlySet<string>): Promise<void> {
	const shell = await caches.open(names.shell);
	const assets = await caches.open(names.assets);
	for (const request of await shell.keys()) {
		const { pathname } = new URL(request.url);
		if (current.has(request.url) || !pathname.startsWith(`${names.base}_astro/`)) continue;
		const response = await shell.match(request);
		if (response) await assets.put(pathname, response);
	}
}
