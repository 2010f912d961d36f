import { test as base } from 'playwright/test';
import { serveSite } from '../../src/lib/serve.ts';
import { builtLibrary, libraryBase } from './build-library.ts';

/** Tests on the library instead of the fixture site. */
export const test = base.extend<object, { library: string }>({
	library: [
		async ({}, use) => {
			const { address, close } = await serveSite({ folder: builtLibrary, base: libraryBase });
			await use(address);
			await close();
		},
		{ scope: 'worker' },
	],
	baseURL: ({ library }, use) => use(library),
});
