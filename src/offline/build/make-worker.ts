import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { injectManifest } from 'workbox-build/build/inject-manifest.js';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { workerFile } from './site-files.ts';

/** Bundles the program of the service worker, for an edition of the site. */
async function bundleWorker(edition: string): Promise<string> {
	const { rolldown } = await import('rolldown');
	const bundle = await rolldown({
		input: fileURLToPath(new URL('../worker/worker.ts', import.meta.url)),
		transform: {
			define: { EDITION: JSON.stringify(edition), 'process.env.NODE_ENV': '"production"' },
		},
	});
	const { output } = await bundle.generate({ format: 'iife', minify: true });
	await bundle.close();
	return output[0].code;
}

/**
 * Makes the service worker of a built site: one classic script, which every browser takes.
 *
 * `shell` are the files that it stores at once, by path below the site's folder. Returns their size in
 * bytes. Throws if one of them is missing.
 */
export async function makeWorker(
	{ dir, base, note }: JoinedSite,
	edition: string,
	shell: readonly string[]
): Promise<number> {
	const site = fileURLToPath(dir);
	const folder = await mkdtemp(join(tmpdir(), 'vademecum-worker-'));
	try {
		const source = join(folder, workerFile);
		await writeFile(source, await bundleWorker(edition));
		const { size, warnings } = await injectManifest({
			swSrc: source,
			swDest: join(site, workerFile),
			globDirectory: site,
			globPatterns: [...shell],
			// Its name says what is in it, so it is not asked for again as long as the name stays.
			dontCacheBustURLsMatching: /\/_astro\//,
			modifyURLPrefix: { '': base },
		});
		if (warnings.length > 0) throw new Error(warnings.join('\n'));
		note(workerFile);
		return size;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
