import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Found } from '../../lib/content-check/check-thread.ts';
import { docsFolder, listTopics } from '../../topics/check/content-folder.ts';
import { readCards } from '../topic-cards.ts';
import { readTopicSource } from '../topic-source.ts';

/**
 * Finds everything wrong with cards in a project's folder. Only topics with something that can be wrong are
 * looked at closely: a file of ids, or cards and questions that authors have written.
 */
export async function checkContent({ root }: { root: URL }): Promise<Found> {
	const docs = join(fileURLToPath(root), docsFolder);
	const today = new Date().toISOString().slice(0, 10);
	const found = listTopics(root).flatMap((slug) => {
		if (!existsSync(join(docs, slug, 'topic.yml'))) return [];
		const source = readTopicSource(docs, slug);
		const isConcerned =
			source.lockText !== undefined ||
			source.pages.some(({ text }) => /<(?:Card|Question)\b/.test(text));
		return isConcerned ? [readCards(source, today)] : [];
	});
	return {
		problems: found.flatMap(({ problems }) => problems),
		warnings: found.flatMap(({ warnings }) => warnings),
	};
}
