import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckResult, ContentToCheck } from '../../lib/build/hooks.ts';
import { docsFolder } from '../../topics/check/content-folder.ts';
import { givesDose } from '../cards/doses.ts';
import { readCards } from '../topic-cards.ts';
import { readTopicSource } from '../topic-source.ts';

/**
 * Finds everything wrong with cards of topics in a project's folder. Only topics with something that can be wrong are
 * looked at closely, since cards take long to make: a file of ids, cards and questions that authors have written, or a dose among
 * the key points, which another page may give otherwise.
 */
export function checkContent({ root, topics }: ContentToCheck): CheckResult {
	const docs = join(fileURLToPath(root), docsFolder);
	const today = new Date().toISOString().slice(0, 10);
	const found = topics.flatMap((slug) => {
		if (!existsSync(join(docs, slug, 'topic.yml'))) return [];
		const source = readTopicSource(docs, slug);
		const isConcerned =
			source.lockText !== undefined ||
			source.pages.some(
				({ name, text }) =>
					/<(?:Card|Question)\b/.test(text) || (name === 'index' && givesDose(text))
			);
		return isConcerned ? [readCards(source, today)] : [];
	});
	return {
		problems: found.flatMap(({ problems }) => problems),
		warnings: found.flatMap(({ warnings }) => warnings),
	};
}
