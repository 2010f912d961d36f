import { fileURLToPath } from 'node:url';
import type { KeptPlace } from '../../lib/kept.ts';
import { KeptOfFiles } from '../../lib/kept-of-files.ts';
import { parseYaml, type YamlFlaw } from '../../lib/yaml.ts';
import { keptPlace } from '../load/rendering-inputs.ts';
import { TopicSchema, type TopicData } from '../schema.ts';
import { docsFolder, type TopicFolder } from './content-folder.ts';

/** What the `topic.yml` of a topic says, or everything that is wrong with it. */
export interface ReadTopicFile {
	data?: TopicData | undefined;
	flaws: YamlFlaw[];
}

/** Reads a `topic.yml`. */
export const readTopicFile = (text: string): ReadTopicFile => parseYaml(text, TopicSchema);

/** The same of whole folders: what has not been written anew since the last run is not read again. */
export class TopicFiles {
	readonly #kept: KeptOfFiles<ReadTopicFile>;

	constructor(root: URL, place: KeptPlace) {
		this.#kept = new KeptOfFiles(fileURLToPath(new URL(docsFolder, root)), place);
	}

	/** Reads that of a topic; nothing if it has none. */
	read({ slug, topicFile }: TopicFolder): ReadTopicFile | undefined {
		if (!topicFile) return undefined;
		return this.#kept.get(`${slug}/topic.yml`, () => readTopicFile(topicFile.text));
	}

	/** Leaves what was read to the next run, and to those that read it in this one, too. */
	save(): void {
		this.#kept.save();
	}
}

/** Where it is kept. */
export const topicFilesPlace = (project: Parameters<typeof keptPlace>[1]): KeptPlace =>
	keptPlace('topic-files.jsonl', project);
