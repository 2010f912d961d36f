/**
 * Runs after `npm run pdf`: takes the PDFs, which were added to the built site, into the lists of what
 * belongs to a topic, and into the copy that opens from disk, if there is one.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/run.ts';
import { makeOffline } from './build/make-offline.ts';
import { diskFolder, makeFolder } from './folder/make-folder.ts';
import { editionFile, type SiteEdition } from './store/edition.ts';

const site = join(projectRoot, 'dist');
const file = await readFile(join(site, editionFile), 'utf8').catch(() => undefined);
if (file !== undefined) {
	const { base } = JSON.parse(file) as SiteEdition;
	const folder = join(projectRoot, diskFolder);
	await makeOffline(site, base);
	if (existsSync(folder)) await makeFolder(site, base, folder);
}
