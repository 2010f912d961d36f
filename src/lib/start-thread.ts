import { getCompileCacheDir } from 'node:module';
import { setPriority } from 'node:os';
import { dirname } from 'node:path';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a thread that takes compiled code from where the program does, if it does so: Astro has Node keep it
 * from run to run, but a thread compiles everything anew unless it is told where that is.
 */
export function startThread(program: URL, options: WorkerOptions): Worker {
	const cache = getCompileCacheDir();
	// In the cache's folder, each version of the engine has one of its own.
	const env = cache ? { ...process.env, NODE_COMPILE_CACHE: dirname(cache) } : process.env;
	return new Worker(program, { ...options, env });
}

/**
 * Has the thread that calls it stand back behind the main program, on which a build waits, where both want the
 * same processor.
 */
export function standBack(): void {
	// On other systems, all threads of a program have the same priority.
	if (process.platform !== 'linux') return;
	try {
		setPriority(10);
	} catch {
		// Where it is not allowed, the build takes longer.
	}
}
