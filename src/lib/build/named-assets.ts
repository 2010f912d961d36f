/**
 * Finds the files in `_astro/` that a text refers to: the chunks that a script imports, or the fonts and pictures of a style
 * sheet. The content hashes in their names distinguish them from other text.
 */
export const namedAssets = (text: string): string[] => [
	...new Set([...text.matchAll(assetName)].map(([, name = '']) => `_astro/${name}`)),
];

const assetName = /(?:_astro\/|\.\/)([\w@~-]+(?:\.[\w@~-]+)*\.[\w-]{8,}\.[a-z0-9]{2,5})\b/g;

/** Whether a file may refer to other files. */
export const mayName = (path: string): boolean => /\.(?:js|css)$/.test(path);
