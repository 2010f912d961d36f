import { pageCaches } from './files.ts';
import type { StoreNames } from './names.ts';
import { neededFiles } from './named-files.ts';
import { mayName } from '../../lib/build/named-assets.ts';

/** Removes the files that no stored page needs any more. */
export async function sweep(names: StoreNames): Promise<void> {
	const assets = await caches.open(names.assets);
	const stored = await assets.keys();
	if (stored.length === 0) return;
	const pathOf = ({ url }: Request) => new URL(url).pathname.slice(names.base.length);
	const paths = new Set(stored.map(pathOf));
	const needed = await neededFiles(await storedText(names), names.base, async (path) => {
		if (!paths.has(path)) return undefined;
		return mayName(path) ? (await assets.match(names.base + path))?.text() : '';
	});
	const unneeded = stored.filter((request) => !needed.has(pathOf(request)));
	await Promise.all(unneeded.map((request) => assets.delete(request)));
}

/** The text of all stored pages. */
async function storedText(names: StoreNames): Promise<string> {
	const texts: string[] = [];
	for (const name of await pageCaches(names)) {
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			const response = await cache.match(request);
			if (isPage(response)) texts.push(await response.text());
		}
	}
	return texts.join('\n');
}

/** Whether an answer is a page. */
export const isPage = (response: Response | undefined): response is Response =>
	response?.headers.get('content-type')?.includes('text/html') ?? false;
