import { readdir, readFile } from 'node:fs/promises';

/**
 * The memory that a program and all programs that it started hold now, in megabytes. Read from where
 * Linux tells it; elsewhere not a number.
 */
export async function residentMemory(program: number): Promise<number> {
	if (process.platform !== 'linux') return NaN;
	const status = await readFile(`/proc/${program}/statm`, 'utf8').catch(() => '');
	const pages = Number(status.split(' ')[1] ?? 0);
	let megabytes = (pages * pageSize) / 1024 / 1024;
	for (const child of await childrenOf(program)) megabytes += await residentMemory(child);
	return megabytes;
}

/** A program is started by one of its parent's threads, each of which has a list. */
async function childrenOf(program: number): Promise<number[]> {
	const threads = await readdir(`/proc/${program}/task`).catch(() => []);
	const lists = await Promise.all(
		threads.map((thread) =>
			readFile(`/proc/${program}/task/${thread}/children`, 'utf8').catch(() => '')
		)
	);
	return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number));
}

/** Bytes of a page of memory on the machines that Linux and Node run on, but for a few. */
const pageSize = 4096;
