import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../lib/problems.ts';
import { checkSlug, type Call } from '../arguments.ts';
import { readTitles } from '../known-topics.ts';
import { memoryFile } from './memory.ts';
import { sourceOf, type Placed, type Plan } from './plan.ts';
import { shownPath } from './shown-path.ts';

/** Topics that may not be written, because others stand there or their names cannot be. */
export function refuse(
	placed: readonly Placed[],
	{ docs, call, memories }: { docs: string; call: Call; memories: Plan['memories'] },
	isLibrary: boolean
): { problems: Problem[]; slugs: Set<string> } {
	const problems: Problem[] = [];
	const slugs = new Set<string>();
	const titles = readTitles(docs);
	const written = new Set(placed.map(({ slug }) => slug));
	for (const { slug, topic, source } of placed) {
		const flaws =
			slug === '' ? [nameless(topic.title)] : isLibrary ? [] : checkSlug(slug, 'npm run import');
		const folder = join(docs, slug);
		const remembered = memories.get(slug);
		const isOwn = remembered !== undefined && remembered.source === sourceOf(source);
		if (flaws.length === 0 && existsSync(folder) && !call.force && !isOwn) {
			const isBroken = !remembered && existsSync(join(folder, memoryFile));
			const message = isBroken
				? `remembers in ${memoryFile} nothing that an import wrote`
				: remembered
					? `was imported from ${remembered.source}`
					: 'exists already';
			const first = isBroken ? 'bring that file back' : 'choose another name with --topic';
			flaws.push({ file: shownPath(folder), message, fix: `${first}, or replace it with --force` });
		}
		const twins = titles.get(topic.title.toLowerCase()) ?? [];
		const twin = twins.find((one) => one !== slug && !written.has(one));
		if (flaws.length === 0 && twin !== undefined) {
			const message = `has the title “${topic.title}” already`;
			flaws.push({
				file: shownPath(join(docs, twin)),
				message,
				fix: 'give the new topic another one with --title',
			});
		}
		if (flaws.length > 0) slugs.add(slug);
		problems.push(...flaws);
	}
	return { problems, slugs };
}

const nameless = (title: string): Problem => ({
	file: 'npm run import',
	message: `can make no address of the title “${title}”: that takes letters a–z or digits`,
	fix: 'give one with --topic, such as --topic kawasaki-disease',
});
