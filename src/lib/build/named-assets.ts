/**
 * The files in `_astro/` that a text names: the chunks that a script imports, the faces and pictures of a style sheet.
 * Their names have a hash of their content in them, which tells them from other text.
 */
export const namedAssets = (text: string): string[] => [
	...new Set([...text.matchAll(assetName)].map(([, name = '']) => `_astro/${name}`)),
];

const assetName = /(?:_astro\/|\.\/)([\w@~-]+(?:\.[\w@~-]+)*\.[\w-]{8,}\.[a-z0-9]{2,5})\b/g;

/** Whether a file may name others. */
export const mayName = (path: string): boolean => /\.(?:js|css)$/.test(path);
