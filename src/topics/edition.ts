import { spawnSync } from 'node:child_process';

/**
 * Tells the edition of each topic: when one of its files last changed, as git knows it.
 *
 * Takes a topic's slug. A topic that git does not know (yet) is of today, and has no commit. The history
 * is read once, for all topics.
 */
export function editionOf(slug: string): Edition {
	editions ??= readEditions(gitLog());
	return editions.get(slug) ?? { day: new Date().toISOString().slice(0, 10), commit: '' };
}

/** Reads the newest edition of each topic from the history of `content/docs`, newest first. */
export function readEditions(log: string): Map<string, Edition> {
	const editions = new Map<string, Edition>();
	let edition: Edition = { day: '', commit: '' };
	for (const line of log.split('\n')) {
		const [, day, commit] = /^edition:(\S+) (\S+)$/.exec(line) ?? [];
		if (day && commit) edition = { day, commit };
		const slug = /(?:^|\/)content\/docs\/([^/]+)\//.exec(line)?.[1];
		if (slug && !editions.has(slug)) editions.set(slug, edition);
	}
	return editions;
}

/** The state of a topic that git has. */
export interface Edition {
	/** A day as in 2026-11-24. */
	day: string;
	/** The commit's hash. */
	commit: string;
}

let editions: Map<string, Edition> | undefined;

function gitLog(): string {
	const format = '--format=edition:%cs %H';
	const options = ['log', format, '--name-only', '--', 'content/docs'];
	return spawnSync('git', options, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout ?? '';
}
