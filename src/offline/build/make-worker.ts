import { rolldown } from 'rolldown';
import { programFile } from '../../lib/program.ts';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { isMade } from '../store/named-files.ts';
import { workerFile, type SiteFiles } from './site-files.ts';

/**
 * Makes the service worker of a built site: one classic script, which every browser takes.
 *
 * `shell` are the files that it stores at once, by path below the site's folder. Returns their size in bytes. Throws if
 * one of them is missing.
 */
export async function makeWorker(
	{ base, write }: Pick<JoinedSite, 'base' | 'write'>,
	files: Pick<SiteFiles, 'facts'>,
	buildId: string,
	shell: readonly string[]
): Promise<number> {
	const manifest = shell.map((path) => ({
		url: base + path,
		// A file in `_astro/` has a hash of its content in its name: the worker never asks for it again.
		revision: isMade(path) ? null : files.facts(path).revision,
	}));
	const program = await bundleWorker(base, buildId);
	write(
		workerFile,
		program.replace('self.__WB_MANIFEST', () => JSON.stringify(manifest))
	);
	return shell.reduce((size, path) => size + files.facts(path).size, 0);
}

/** Bundles the program of the service worker, for one build of the site. */
async function bundleWorker(base: string, buildId: string): Promise<string> {
	const bundle = await rolldown({
		input: programFile('offline/worker/worker.ts'),
		transform: {
			define: {
				BUILD_ID: JSON.stringify(buildId),
				'import.meta.env.BASE_URL': JSON.stringify(base),
				'process.env.NODE_ENV': '"production"',
			},
		},
	});
	const { output } = await bundle.generate({ format: 'iife', minify: true });
	await bundle.close();
	return output[0].code;
}
