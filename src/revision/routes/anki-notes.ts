import { withBase } from '../../lib/href.ts';
import type { Topic } from '../../topics/topic.ts';
import { makeNotes } from '../anki/make-notes.ts';
import { getDeck } from '../catalogue.ts';
import { topicPaths } from '../paths.ts';

/** The addresses of a file that is named as its topic: `/<topic>/<topic>.apkg`. */
export const filePaths = async () =>
	(await topicPaths()).map((path) => ({
		...path,
		params: { ...path.params, file: path.params.topic },
	}));

/** Makes the notes of a topic for Anki, and what comes with them. `site` is where their links lead. */
export function getNotes(topic: Topic, site: URL) {
	const made = getDeck(topic);
	const notes = makeNotes(made, (link) => new URL(withBase(link), site).href);
	return { notes, day: made.day, pictures: made.set.pictures };
}
