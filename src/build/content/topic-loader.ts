import type { Loader } from 'astro/loaders';
import { stopAt } from '../../lib/build/stop-at.ts';
import type { Problem } from '../../lib/problems.ts';
import { readText } from '../../lib/read-text.ts';
import { parseYaml } from '../../lib/yaml.ts';
import { docsFolder } from '../../topics/check/content-folder.ts';
import { loadedTopics } from '../../topics/loaded.ts';
import { TopicSchema } from '../../topics/schema.ts';
import { loadFiles } from './load-files.ts';

/** Loads the `topic.yml` of each topic, or of some topics (`loadedTopics`). */
export const topicLoader = (): Loader => ({
	name: 'topics',
	load: (context) =>
		loadFiles(
			{
				pattern: (loadedTopics() ?? ['*']).map((topic) => `${topic}/topic.yml`),
				generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
			},
			{
				...context,
				// A build has reported the problems by now. Astro's own messages have no line and no fix.
				parseData: (entry) =>
					context.parseData(entry).catch((error: unknown) => {
						stopAt(problemsIn(entry.filePath ?? ''));
						throw error;
					}),
			}
		),
});

function problemsIn(path: string): Problem[] {
	const { flaws } = parseYaml(readText(path), TopicSchema);
	return flaws.map((flaw) => ({ ...flaw, file: path.slice(path.indexOf(docsFolder)) }));
}
