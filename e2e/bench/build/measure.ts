import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runBuild } from '../../site/build-site.ts';

/**
 * Builds the site in a folder and measures it. Throws what the build printed if it failed.
 *
 * With `clean`, as after a fresh clone; otherwise with what the last build left.
 */
export async function measureBuild(root: string, { clean }: { clean: boolean }): Promise<Measured> {
	if (clean) {
		for (const left of ['dist', '.astro', '.cache', 'node_modules']) {
			await rm(join(root, left), { recursive: true, force: true });
		}
	}
	const report = join(root, 'memory');
	const start = performance.now();
	const { code, output } = await runBuild(root, {
		NODE_OPTIONS: `--import=${new URL('report-memory.mjs', import.meta.url).href}`,
		MEMORY_REPORT: report,
	});
	const seconds = (performance.now() - start) / 1000;
	if (code !== 0) throw new Error(output);
	return { seconds, megabytes: Number(await readFile(report, 'utf8')) / 1024 };
}

/** The middle one of some numbers. */
export function median(numbers: readonly number[]): number {
	return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

/** What a build took. */
export interface Measured {
	seconds: number;
	/** The most memory that its process held; that of programs it starts is not in it. */
	megabytes: number;
}
