import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { count } from './count.ts';
import { flawIf, type Problem } from './problems.ts';
import { siteUrl } from './program.ts';

/**
 * When each file below `content/docs` last changed, as git knows it: the moment of its newest commit
 * (`2026-11-24T10:00:00+00:00`), by path below that folder; `''` of one that was edited since, or that no commit has.
 * Empty where there is no history. In a history that was cut short, a file that changed before it begins is not in it:
 * git would name the day on which it begins.
 *
 * `root` is the project's folder. The history is read once a run.
 */
export function readHistory(root = siteUrl): ReadonlyMap<string, string> {
	// A merge changes the files that it has otherwise than all its parents.
	const log = '-c core.quotePath=false log -c --format=at:%cI,%H --name-only -- content/docs';
	// Without the files of systems and editors, which begin with a dot.
	const status =
		'-c core.fileMode=false status --porcelain -z --no-renames -uall -- content/docs :(exclude,glob)**/.*';
	return (history ??= parseHistory(
		`at:\n${git(root, status.split(' ')).replace(/(?:^|\0)(?:.. )?/g, '\n')}\n${git(root, log.split(' '))}`,
		cutCommits(root)
	));
}

let history: ReadonlyMap<string, string> | undefined;

/** Reads `git log --format=at:%cI,%H --name-only`, newest commits first; what the commits in `cut` say does not count. */
export function parseHistory(
	log: string,
	cut: ReadonlySet<string> = new Set()
): Map<string, string> {
	const moments = new Map<string, string>();
	let moment: string | undefined;
	for (const line of log.split('\n')) {
		if (line.startsWith('at:')) {
			const [time = '', commit = ''] = line.slice('at:'.length).split(',');
			moment = cut.has(commit) ? undefined : time;
		}
		const path = /(?:^|\/)content\/docs\/(.+)$/.exec(line)?.[1];
		if (path && moment !== undefined && !moments.has(path)) moments.set(path, moment);
	}
	return moments;
}

/** Says that days of changes are missing from the pages, and how to get them; nothing if git knows them all. */
export function historyGaps(root: URL): Problem[] {
	const file = 'content/docs';
	const moments = [...readHistory(root).values()];
	if (moments.length === 0 && !git(root, ['log', '--max-count=1', '--format=%H'])) {
		const message = 'has no history of git, so no page says when it last changed';
		const way = 'build in a clone of the repository, with git installed';
		return [{ file, message, fix: `${way}; see “Days of changes” in HOSTING.md` }];
	}
	const isCut =
		'has a history of git that was cut short, so pages that changed before it begins do not say when';
	const unshallow =
		'fetch all of it: git fetch --unshallow; see “Days of changes” in HOSTING.md for hosts';
	const edited = moments.filter((moment) => moment === '').length;
	const isEdited = `has ${count(edited, 'file')} with changes that are not committed, so their pages and topics do not say when they last changed`;
	const fix = 'commit them before you publish; git status names them';
	return [
		...flawIf(cutCommits(root).size > 0, { file, message: isCut, fix: unshallow }),
		...flawIf(edited > 0, { file, message: isEdited, fix }),
	];
}

/** The commits before which a history was cut off. They seem to have made all files that there were. */
function cutCommits(root: URL): Set<string> {
	const path = git(root, ['rev-parse', '--git-path', 'shallow']).trim();
	const file = path && resolve(fileURLToPath(root), path);
	return new Set(
		file && existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
	);
}

/** What git prints; nothing where it is not installed or knows no history. */
function git(cwd: URL, args: readonly string[]): string {
	const { stdout } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
	return stdout ?? '';
}
