import { spawnSync } from 'node:child_process';

/**
 * Tells the edition of each topic: the day on which one of its files last changed, as git knows it.
 *
 * Takes a topic's slug and the day to fall back on, for a topic that git does not know (yet).
 * Returns a day as in 2026-11-24. The history is read once, for all topics.
 */
export function editionOf(slug: string, today: string): string {
	editions ??= readEditions(gitLog());
	return editions.get(slug) ?? today;
}

/** Reads the newest day of each topic from `git log --format=day:%cs --name-only`, newest first. */
export function readEditions(log: string): Map<string, string> {
	const days = new Map<string, string>();
	let day = '';
	for (const line of log.split('\n')) {
		if (line.startsWith('day:')) day = line.slice('day:'.length);
		const slug = /(?:^|\/)content\/docs\/([^/]+)\//.exec(line)?.[1];
		if (slug && !days.has(slug)) days.set(slug, day);
	}
	return days;
}

let editions: Map<string, string> | undefined;

function gitLog(): string {
	const options = ['log', '--format=day:%cs', '--name-only', '--', 'content/docs'];
	return spawnSync('git', options, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout ?? '';
}
