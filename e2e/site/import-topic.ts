import { convert } from '../../src/importer/fixtures/convert.ts';
import { readText } from '../../src/importer/read/text.ts';

/** The files of a topic made of notes, by path below `content/docs`. */
export function importTopic(slug: string, notes: string): Record<string, string> {
	const made = convert(readText(notes), { title: slug, fallbackTitle: slug });
	if ('flaws' in made) throw new Error(made.flaws.map(({ message }) => message).join());
	const pages = made.topic.pages.map(({ name, text }) => [`${slug}/${name}.mdx`, text]);
	return { [`${slug}/topic.yml`]: made.topic.topicFile, ...Object.fromEntries(pages) };
}

/** The same of made-up notes. Their pages, each of one, stand in one topic, which takes less time to build than one for each. */
export const importRandom = (notes: string, index: number): Record<string, string> =>
	Object.fromEntries(
		Object.entries(importTopic('random', notes)).map(([path, text]) => [
			path.replace('/overview.', `/overview-${index}.`),
			text,
		])
	);
