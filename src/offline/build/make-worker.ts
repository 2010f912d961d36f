import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { injectManifest } from 'workbox-build/build/inject-manifest.js';
import { Kept, type KeptPlace } from '../../lib/kept.ts';
import { workerFile } from './site-files.ts';

/** Bundles the program of the service worker, which is the same for all sites: it lacks the edition. */
export async function bundleWorker(): Promise<string> {
	const { rolldown } = await import('rolldown');
	const bundle = await rolldown({
		input: fileURLToPath(new URL('../worker/worker.ts', import.meta.url)),
		transform: {
			define: { EDITION: JSON.stringify(unknown), 'process.env.NODE_ENV': '"production"' },
		},
	});
	const { output } = await bundle.generate({ format: 'iife', minify: true });
	await bundle.close();
	return output[0].code;
}

/**
 * The bundled program that the last build has left; otherwise bundles it, and leaves it to the next build. `place` is
 * where it is kept.
 */
export async function keptWorker(place: KeptPlace): Promise<string> {
	const kept = new Kept<string>(place);
	const program = kept.last(workerFile) ?? (await bundleWorker());
	kept.get(workerFile, () => program);
	kept.save();
	return program;
}

/** Stands for the edition until that is known. */
const unknown = 'vademecum:edition';

/**
 * Makes the service worker of a built site of its bundled program: one classic script, which every browser takes.
 *
 * `shell` are the files that it stores at once, by path below the site's folder. Returns their size in
 * bytes. Throws if one of them is missing.
 */
export async function makeWorker(
	site: string,
	base: string,
	program: string,
	edition: string,
	shell: readonly string[]
): Promise<number> {
	const folder = await mkdtemp(join(tmpdir(), 'vademecum-worker-'));
	try {
		const source = join(folder, workerFile);
		await writeFile(source, program.replaceAll(unknown, edition));
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
		return size;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
