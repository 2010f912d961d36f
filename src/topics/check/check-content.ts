import { createHash } from 'node:crypto';
import type { ContentPlace, Found } from '../../lib/content-check/check-thread.ts';
import { Kept } from '../../lib/kept.ts';
import { keptPlace } from '../load/rendering-inputs.ts';
import { checkPage, type PageFlaw } from './check-page.ts';
import { checkTopics } from './check-topics.ts';
import { readTopicFolders } from './content-folder.ts';

/** Finds everything wrong with the topics in a project's folder. Texts of the last run are not read again. */
export async function checkContent(place: ContentPlace): Promise<Found> {
	const kept = new Kept<PageFlaw[]>(keptPlace('page-flaws.json', place));
	const found = checkTopics(readTopicFolders(place.root), (name, text) => {
		const key = createHash('sha256').update(`${name}\0${text}`).digest('base64url');
		return kept.get(key, () => checkPage(name, text));
	});
	kept.save();
	return found;
}
