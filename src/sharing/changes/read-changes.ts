/**
 * Reads when each page last changed from `git log --format=at:%cI --name-only`, newest first.
 *
 * Returns the moment, as git writes it, by the page's id (`gout/management`; `gout` for the landing
 * page). A page that the history does not know is not in it.
 */
export function readChanges(log: string): Map<string, string> {
	const changes = new Map<string, string>();
	let moment = '';
	for (const line of log.split('\n')) {
		if (line.startsWith('at:')) moment = line.slice('at:'.length);
		const id = /(?:^|\/)content\/docs\/(.+)\.mdx?$/.exec(line)?.[1]?.replace(/\/index$/, '');
		if (id && !changes.has(id)) changes.set(id, moment);
	}
	return changes;
}
