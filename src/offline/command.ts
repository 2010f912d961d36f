/**
 * Runs after `npm run pdf`: takes the PDFs, which were added to the built site, into the lists of what
 * belongs to a topic.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/run.ts';
import { makeOffline } from './build/make-offline.ts';
import { editionFile, type SiteEdition } from './store/edition.ts';

const site = join(projectRoot, 'dist');
const file = await readFile(join(site, editionFile), 'utf8').catch(() => undefined);
if (file !== undefined) await makeOffline(site, (JSON.parse(file) as SiteEdition).base);
