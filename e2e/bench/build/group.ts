import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

/**
 * Starts a script on this Node in a group of its own, so that all that it starts can be ended with it. It
 * ends with this program, too, however that ends.
 */
export function startGroup(command: readonly string[], options: SpawnOptions): Group {
	const child = spawn(process.execPath, [...command], { ...options, detached: true });
	const end = () => {
		try {
			if (child.pid) process.kill(-child.pid, 'SIGKILL');
		} catch {
			// It has ended already.
		}
	};
	process.once('exit', end);
	child.once('exit', () => process.off('exit', end));
	return { child, end };
}

/** Has this program end in the usual way when it is told to stop: with what it started. */
export function endOnSignals(): void {
	process.once('SIGINT', () => process.exit(130));
	process.once('SIGTERM', () => process.exit(143));
}

/** A program with all that it starts. */
export interface Group {
	child: ChildProcess;
	end: () => void;
}
