import { relative } from 'node:path';
import { closest } from '../lib/closest.ts';
import { siteUrl } from '../lib/program.ts';
import { docsFolder, listTopics } from './check/content-folder.ts';
import { loadedTopics } from './loaded.ts';

/** Validates the topics that a command was called with. Throws an `Error` for unknown names, with suggestions. */
export function namedTopics(names: string[]): string[] {
	const topics = allTopics();
	const problems = names
		.filter((name) => !topics.includes(name))
		.map((name) => {
			const meant = closest(name, topics);
			return `There is no topic “${name}”${meant ? ` → write “${meant}”` : ''}`;
		});
	if (problems.length === 0) return names;
	throw new Error([...problems, 'A topic is named by its folder in content/docs.'].join('\n'));
}

/** The same, or all topics if none were given. */
export const chosenTopics = (names: string[]): string[] =>
	names.length > 0 ? namedTopics(names) : allTopics();

const allTopics = (): string[] => listTopics(siteUrl);

/** Whether a file or folder belongs to a topic that this run of Astro does not load. */
export function isOfOtherTopic(path: string): boolean {
	const [slug = ''] = relative(docsFolder, path).split(/[\\/]/);
	return /^[^.]+$/.test(slug) && loadedTopics()?.includes(slug) === false;
}
