import type { StoreNames } from './names.ts';

/** The file that says which edition the site is and for which base it was built, below that base. */
export const editionFile = 'offline/edition.json';

/** Asks the site which edition it is. Throws if it does not say. */
export async function fetchEdition(names: StoreNames): Promise<string> {
	const response = await fetch(names.base + editionFile, { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${response.status} for ${editionFile}`);
	return ((await response.json()) as SiteEdition).edition;
}

/** What stands in the file. */
export interface SiteEdition {
	edition: string;
	base: string;
}
