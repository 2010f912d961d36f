import { spawnSync } from 'node:child_process';

/**
 * When each file below `content/docs` last changed, as git knows it: the moment of its newest commit
 * (`2026-11-24T10:00:00+00:00`), by path below that folder. Empty where there is no history.
 *
 * `root` is the project's folder. The history is read once a run.
 */
export function readHistory(root: URL | string = process.cwd()): ReadonlyMap<string, string> {
	return (history ??= parseHistory(gitLog(root)));
}

let history: ReadonlyMap<string, string> | undefined;

/** Reads `git log --format=at:%cI --name-only`, newest commits first. */
export function parseHistory(log: string): Map<string, string> {
	const moments = new Map<string, string>();
	let moment = '';
	for (const line of log.split('\n')) {
		if (line.startsWith('at:')) moment = line.slice('at:'.length);
		const path = /(?:^|\/)content\/docs\/(.+)$/.exec(line)?.[1];
		if (path && !moments.has(path)) moments.set(path, moment);
	}
	return moments;
}

function gitLog(cwd: URL | string): string {
	const options = ['-c', 'core.quotePath=false', 'log', '--format=at:%cI', '--name-only'];
	const { stdout } = spawnSync('git', [...options, '--', 'content/docs'], {
		cwd,
		encoding: 'utf8',
		maxBuffer: 1 << 28,
	});
	return stdout ?? '';
}
