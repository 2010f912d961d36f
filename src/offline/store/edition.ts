import type { StoreNames } from './names.ts';

/** The file with the build id of the site and the base that it was built for, below that base. */
export const editionFile = 'offline/edition.json';

/** Fetches the build id of the site as it is now. Throws if the site does not answer with one. */
export async function fetchBuildId(names: StoreNames): Promise<string> {
	const response = await fetch(names.base + editionFile, { cache: 'no-cache' });
	if (!response.ok) throw new Error(`${response.status} for ${editionFile}`);
	return ((await response.json()) as SiteEdition).edition;
}

/** The content of the file. Stored and older copies of the worker read `edition`: the key stays. */
export interface SiteEdition {
	edition: string;
	base: string;
}
