import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { flawIf } from '../../lib/problems.ts';
import { parseYaml } from '../../lib/yaml.ts';
import { day } from '../../topics/schema.ts';
import type { Lock, LockedCard } from './lock.ts';

/** Name of the file in a topic's folder. */
export const lockFileName = 'cards.lock.yml';

const LockSchema = z.strictObject({
	/** The id of the topic, on which readers' progress hangs, too. */
	topic: z.string().optional(),
	/** What authors say of cards that were reworded so far that it cannot be told: the former id by the place, or `new`. */
	was: z.record(z.string(), z.string()).default({}),
	/** All cards that there have ever been, by id. */
	cards: z
		.record(
			z.string(),
			z.strictObject({
				/** Where it stands, if that is not its id. */
				place: z.string().optional(),
				front: z.string(),
				back: z.string(),
				rest: z.string().default(''),
				changed: day,
				withdrawn: day.optional(),
			})
		)
		.default({}),
});

/** Reads the file of ids; a topic without one has no known cards. Returns what is wrong with it, too: that it is another topic's. */
export function readLockFile(text: string | undefined, topic?: string) {
	const { data, flaws, lineOf } = parseYaml(text ?? '', LockSchema);
	const cards = Object.entries(data?.cards ?? {}).map(([id, card]): [string, LockedCard] => [
		id,
		{ ...card, place: card.place ?? id },
	]);
	const former = data?.topic;
	const renamed = flawIf(former !== undefined && former !== topic, {
		line: lineOf(['topic']),
		message: `has the cards of the topic “${former}”, and readers’ progress would not be found under another id`,
		fix: `write “id: ${former}” into topic.yml; if this is another topic, remove the file`,
	});
	const was = new Map(Object.entries(data?.was ?? {}));
	return { lock: new Map(cards), was, flaws: [...flaws, ...renamed] };
}

/** Writes the file of ids of the topic with an id. What `was` said is done by then, and left out. */
export function writeLockFile(lock: Lock, topic?: string): string {
	const cards = [...lock].map(([id, { place, ...card }]) => [
		id,
		place === id ? card : { place, ...card },
	]);
	return head + stringify({ topic, cards: Object.fromEntries(cards) }, { lineWidth: 0 });
}

const head = `# The ids of this topic's cards. Readers' progress and Anki decks hang on them: commit this file.
# Written by \`npm run cards -- --update\`; nothing in it is to be edited but \`was\`.
`;
