import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright/test';
import { makeFolder } from '../../src/offline/folder/make-folder.ts';
import { builtSite } from '../site/fixture-site.ts';
import { readJoined } from '../site/read-joined.ts';

/**
 * Makes a copy of the built site that opens from disk. Returns its address, a list to which each error in `page` is
 * added, and what removes the copy.
 */
export async function makeCopy(
	page: Page
): Promise<{ address: string; failures: string[]; remove: () => Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), 'vademecum from disk-'));
	await makeFolder(readJoined(builtSite), folder);
	const failures: string[] = [];
	page.on('console', (message) => message.type() === 'error' && failures.push(message.text()));
	page.on('pageerror', (error) => failures.push(String(error)));
	const remove = () => rm(folder, { recursive: true });
	return { address: pathToFileURL(folder).href, failures, remove };
}
