import { fullAddress } from '../../lib/href.ts';
import { settings } from '../../lib/site/settings.ts';
import type { Topic } from '../../topics/topic.ts';
import { makeNotes } from '../anki/make-notes.ts';
import { getDeck, hasNotes } from '../catalogue.ts';
import { topicPathsWith } from '../paths.ts';

/** The addresses of a file that is named as its topic: `/<topic>/<topic>.apkg`. */
export const filePaths = async () =>
	(await topicPathsWith(hasNotes)).map((path) => ({
		...path,
		params: { ...path.params, file: path.params.topic },
	}));

/** Makes the notes of a topic for Anki, and what comes with them. `site` and `url` say where their links lead. */
export function getNotes(topic: Topic, site: URL | undefined, url: URL) {
	const made = getDeck(topic);
	const notes = makeNotes(made, settings.name, (link) => fullAddress(link, site, url));
	return { notes, day: made.day, pictures: made.set.pictures };
}
