import { glob, type Loader } from 'astro/loaders';
import { docsFolder } from '../../topics/check/content-folder.ts';
import { loadedTopics } from '../../topics/loaded.ts';

/** Loads what is said once about each topic, `topic.yml`, of all topics or of some (`loadedTopics`). */
export const topicLoader = (): Loader => ({
	name: 'topics',
	load: (context) =>
		glob({
			base: docsFolder,
			pattern: (loadedTopics() ?? ['*']).map((topic) => `${topic}/topic.yml`),
			generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
		}).load(context),
});
