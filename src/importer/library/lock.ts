import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { sha256 } from '../../lib/hash.ts';

/**
 * Does some work while no other import changes a folder of topics; another one is waited for. Returns what the work
 * does, or nothing if the other one has not ended after `patience`, in milliseconds.
 */
export async function whileAlone<T>(
	docs: string,
	work: () => Promise<T>,
	patience = 20_000
): Promise<T | undefined> {
	const lock = join(tmpdir(), `vademecum-import-${sha256(resolve(docs)).slice(0, 16)}`);
	for (const end = Date.now() + patience; !(await take(lock)); await setTimeout(100))
		if (Date.now() > end) return undefined;
	try {
		return await work();
	} finally {
		await rm(lock, { force: true });
	}
}

/** Takes the lock, unless a process has it that still runs. */
async function take(lock: string): Promise<boolean> {
	try {
		await writeFile(lock, String(process.pid), { flag: 'wx' });
		return true;
	} catch {
		const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
		if (owner > 0 && !isRunning(owner)) await rm(lock, { force: true });
		return false;
	}
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
