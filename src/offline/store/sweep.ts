import { storedPages } from './files.ts';
import { names } from './names.ts';
import { neededFiles } from './named-files.ts';
import { mayName } from '../../lib/build/named-assets.ts';

/** Removes the files that no stored page needs any more. */
export async function sweep(): Promise<void> {
	const assets = await caches.open(names.assets);
	const stored = await assets.keys();
	if (stored.length === 0) return;
	const pathOf = ({ url }: Request) => new URL(url).pathname.slice(names.base.length);
	const paths = new Set(stored.map(pathOf));
	const needed = await neededFiles(await storedText(), names.base, async (path) => {
		if (!paths.has(path)) return undefined;
		return mayName(path) ? (await assets.match(names.base + path))?.text() : '';
	});
	const unneeded = stored.filter((request) => !needed.has(pathOf(request)));
	await Promise.all(unneeded.map((request) => assets.delete(request)));
}

/** The text of all stored pages. */
async function storedText(): Promise<string> {
	const texts: string[] = [];
	for await (const [, page] of storedPages()) texts.push(await page.text());
	return texts.join('\n');
}
