import { pageKey, withMetadata, buildIdOf } from './files.ts';
import { mostPages, names } from './names.ts';
import { isFace, isMade, neededFiles } from './named-files.ts';
import { mayName } from '../../lib/build/named-assets.ts';

/**
 * Stores a page with every file that it needs; the page last, so that a stored page is complete.
 *
 * `response` is the site's response with the page. Throws if a file does not load or there is no room.
 */
export async function storePage(path: string, response: Response, buildId: string): Promise<void> {
	const storable = withMetadata(response, { buildId });
	await storeAssets(await storable.clone().text(), buildId);
	const pages = await caches.open(names.pages);
	await pages.delete(pageKey(path));
	await pages.put(pageKey(path), storable);
	const stored = await pages.keys();
	const tooMany = stored.slice(0, Math.max(0, stored.length - mostPages));
	await Promise.all(tooMany.map((key) => pages.delete(key)));
}

/** Stores the files that a page needs and that are not there yet. Throws as above. */
async function storeAssets(html: string, buildId: string): Promise<void> {
	const assets = await caches.open(names.assets);
	const shell = await caches.open(names.shell);
	await neededFiles(html, names.base, async (path) => {
		const address = names.base + path;
		const stored = (await shell.match(address)) ?? (await assets.match(address));
		const isCurrent = stored && (isMade(path) || buildIdOf(stored) === buildId);
		if (isCurrent) return mayName(path) ? stored.text() : '';
		if (isFace(path)) return undefined;
		const loaded = await fetch(address);
		if (!loaded.ok) throw new Error(`${loaded.status} for ${address}`);
		const storable = withMetadata(loaded, { buildId });
		await assets.put(address, storable.clone());
		return mayName(path) ? storable.text() : '';
	});
}
