import { setTimeout as wait } from 'node:timers/promises';
import { clearSite } from '../sites/clear-site.ts';
import type { Site } from '../sites/contender.ts';
import { startGroup } from './group.ts';
import { residentMemory } from './memory.ts';

/**
 * Builds a site and measures it; with `clean`, as after a fresh clone, otherwise with what the last
 * build left. Returns nothing if it takes longer than `limit` seconds. Throws what the build printed if
 * it failed.
 */
export async function measureBuild(
	site: Site,
	{ clean, limit = 600 }: { clean: boolean; limit?: number }
): Promise<Measured | undefined> {
	if (clean) await clearSite(site);
	const start = performance.now();
	const { FORCE_COLOR: _, ...env } = process.env;
	const { child, end } = startGroup(site.command, {
		cwd: site.root,
		env: { ...env, ...quiet },
	});
	let output = '';
	child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
	const ended = new Promise<number>((resolve, reject) => {
		child.once('error', reject).once('exit', (code) => resolve(code ?? 1));
	});
	const watch = watchMemory(child.pid ?? 0, ended);
	const late = new AbortController();
	const code = await Promise.race([
		ended,
		wait(limit * 1000, 'late' as const, { signal: late.signal }),
	]);
	const seconds = (performance.now() - start) / 1000;
	if (code === 'late') {
		end();
		await ended;
		return undefined;
	}
	late.abort();
	if (code !== 0) throw new Error(output.slice(-5000));
	return { seconds, megabytes: await watch };
}

/** Looks several times a second, until the end, how much memory a program and those it starts hold. */
async function watchMemory(program: number, ended: Promise<number>): Promise<number> {
	let most = 0;
	let isRunning = true;
	void ended.catch(() => 1).then(() => (isRunning = false));
	while (isRunning) {
		most = Math.max(most, await residentMemory(program));
		await wait(200);
	}
	return most;
}

const quiet = {
	ASTRO_TELEMETRY_DISABLED: '1',
	DOCUSAURUS_NO_TELEMETRY: '1',
	NO_COLOR: '1',
	NO_UPDATE_NOTIFIER: '1',
};

/** What a build took. */
export interface Measured {
	seconds: number;
	/** The most memory that its processes held together; not a number where nobody can tell. */
	megabytes: number;
}
