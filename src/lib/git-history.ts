import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { count } from './count.ts';
import { flawIf, type Problem } from './problems.ts';
import { siteUrl } from './program.ts';

/**
 * When each file in `content/docs` last changed according to git: the time of its newest commit (`2026-11-24T10:00:00+00:00`), by
 * path relative to that folder. Files that were edited since or never committed have `''`. The map is empty if there is no
 * history. In a shallow clone, files that last changed before the first commit are missing, because git would report the date of
 * that commit.
 *
 * `root` is the project's folder. The history is read once per run.
 */
export function readHistory(root = siteUrl): ReadonlyMap<string, string> {
	// A merge commit changes the files that differ from all of its parents.
	const log = '-c core.quotePath=false log -c --format=at:%cI,%H --name-only -- content/docs';
	// Ignores the files of systems and editors, which begin with a dot.
	const status =
		'-c core.fileMode=false status --porcelain -z --no-renames -uall -- content/docs :(exclude,glob)**/.*';
	return (history ??= parseHistory(
		`at:\n${git(root, status.split(' ')).replace(/(?:^|\0)(?:.. )?/g, '\n')}\n${git(root, log.split(' '))}`,
		cutCommits(root)
	));
}

let history: ReadonlyMap<string, string> | undefined;

/** Parses the output of `git log --format=at:%cI,%H --name-only`, newest commits first. The commits in `cut` are ignored. */
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

/** Warns that pages lack the dates of their last changes, and how to get them. Returns nothing if git knows all dates. */
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

/** The commits at which a shallow history begins. They seem to have created all files that existed at that time. */
function cutCommits(root: URL): Set<string> {
	const path = git(root, ['rev-parse', '--git-path', 'shallow']).trim();
	const file = path && resolve(fileURLToPath(root), path);
	return new Set(
		file && existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
	);
}

/** The output of git, or an empty text if git is not installed or there is no history. */
function git(cwd: URL, args: readonly string[]): string {
	const { stdout } = spawnSync('git', args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
	return stdout ?? '';
}
