import type { StoreNames } from './names.ts';

/** The file that says which edition the site is, by its path below the base. */
export const editionFile = 'offline/edition.json';

/** Asks the site which edition it is. Throws if it does not say. */
export async function fetchEdition(names: StoreNames): Promise<string> {
	const response = await fetch(names.base + editionFile, { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${response.status} for ${editionFile}`);
	return String(await response.json());
}
