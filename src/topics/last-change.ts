import { readHistory } from '../lib/git-history.ts';

/**
 * The day on which a file of a topic last changed, as git knows it: `2026-11-24`; nothing if git does not know (yet),
 * or if a file of the topic was edited since.
 * Takes the topic's slug and the project's folder.
 */
export function lastChangeOf(slug: string, root?: URL): string | undefined {
	days ??= newestByTopic(readHistory(root));
	return days.get(slug);
}

/**
 * The same for what needs a day and shows it to nobody: that of a topic that git does not know is the day on which it is
 * rendered.
 */
export const dayOfTopic = (slug: string): string =>
	lastChangeOf(slug) ?? new Date().toISOString().slice(0, 10);

let days: ReadonlyMap<string, string> | undefined;

/** The day of the newest change of each topic, from the moments of changes by path below `content/docs`. */
export function newestByTopic(history: ReadonlyMap<string, string>): Map<string, string> {
	const inTopics = [...history].filter(([path]) => path.includes('/'));
	const byTopic = Map.groupBy(inTopics, ([path]) => path.split('/', 1)[0] ?? '');
	return new Map(
		[...byTopic].flatMap(([slug, files]) => {
			const days = files.map(([, moment]) => moment.slice(0, 10)).sort();
			return days[0] ? [[slug, days.at(-1) ?? '']] : [];
		})
	);
}

/**
 * The moment at which a page last changed, as git knows it, by its id: `gout/management`, or `gout` for the landing page.
 * Nothing if git does not know.
 */
export const lastChangeOfPage = (id: string, history = readHistory()): string | undefined =>
	['.mdx', '.md', '/index.mdx', '/index.md'].map((end) => history.get(id + end)).find(Boolean);
