import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test as base } from 'playwright/test';
import { siteRoot } from '../../src/lib/program.ts';
import { serveSite } from '../../src/lib/serve.ts';

/** Where `npm run build` has built the project's own site. */
export const ownDist = join(siteRoot, 'dist');

/** Tests of the project's own site, whatever it is about: its last build is at `baseURL`. */
export const test = base.extend<object, { ownAddress: string }>({
	ownAddress: [
		async ({}, use) => {
			if (!existsSync(join(ownDist, 'index.html')))
				throw new Error('There is no built site.\n→ Build it first: npm run build');
			const site = await serveSite({ folder: ownDist, base: process.env['BASE'] });
			await use(site.address);
			await site.close();
		},
		{ scope: 'worker' },
	],
	baseURL: ({ ownAddress }, use) => use(ownAddress),
});
