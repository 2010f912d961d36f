import type { StoreNames } from '../store/names.ts';

/**
 * Moves the files of the previous build from its shell to the assets, for the stored and open pages of that
 * build: no page ever runs a script of another build. The next sweep removes what is not needed.
 *
 * `current` are the addresses of the files of the build that is activated.
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
