import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { siteRoot } from '../../../src/lib/program.ts';
import { writeFiles } from '../../site/build-site.ts';

/** The folder of a peer: its packages, and the files that each of its sites begins with. */
export const peerFolder = (peer: string): string => join(import.meta.dirname, '..', 'peers', peer);

/**
 * Makes a site of a peer: what stands in its folder `template`, and pages, by path below `docs`. Returns
 * the site's folder, which stands where the peer's packages are found.
 */
export async function layOut(
	peer: string,
	pages: Record<string, string>,
	docs: string
): Promise<string> {
	const sites = join(peerFolder(peer), 'sites');
	await mkdir(sites, { recursive: true });
	const root = await mkdtemp(join(sites, 'site-'));
	await cp(join(peerFolder(peer), 'template'), root, { recursive: true });
	await writeFiles(join(root, docs), pages);
	return root;
}

/** Removes all sites of a peer, those of plain Starlight from beside the others. */
export async function clearAway(home: string): Promise<void> {
	const folder = home === siteRoot ? peerFolder('starlight') : home;
	await rm(join(folder, 'sites'), { recursive: true, force: true });
}
