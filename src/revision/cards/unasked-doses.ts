import type { Card, Refusal } from './card.ts';
import { hasDose } from './doses.ts';
import { allBelow } from './evidence.ts';
import { ownItems } from './join-lists.ts';
import { nameOfDose } from './labels.ts';
import { shorten } from './lead.ts';
import { isForbidding } from './limiting.ts';
import type { PageOutline } from './outline.ts';
import type { Passage } from './passages.ts';
import { plainText } from './rich.ts';

/**
 * The doses of a page that no draft asks for, since nothing names them: what is left out is said. In an aside those are, and bans,
 * that no card of its section shows.
 *
 * `drafts` are the cards that the rules have made, `cards` those of them that were not refused. Returns a refusal for each.
 */
export function unaskedDoses(
	{ file, passages, said }: PageOutline & { passages: readonly Passage[] },
	drafts: readonly Card[],
	cards: readonly Card[]
): Refusal[] {
	const own = new Set(drafts.flatMap(({ from }) => from.own));
	const below = [...own].flatMap((one) => ('type' in one ? ownItems(one).flatMap(allBelow) : []));
	const asked = new Set<Passage['of']>([...own, ...below]);
	const isOff = (one: Passage['of'] | Passage['table']) =>
		one && 'asked' in one && one.asked.some(({ off }) => off);
	// What a paragraph that leads to something says is on a front, and asked for by nothing.
	const leads = said.flatMap((block) => {
		if (block.type !== 'statement' || !block.isLead || block.term) return [];
		const words = passages.some(({ line }) => line === block.line) ? '' : plainText(block.whole);
		const front = shorten(words);
		return nameOfDose(words) ? [{ file, line: block.line, front, reason: unlabelled }] : [];
	});
	const isSaid = ({ within, words }: Passage) =>
		cards.some(
			({ from, limits = [] }) =>
				within.every((section) => from.spot.within.includes(section)) &&
				limits.map(plainText).some((text) => text.includes(words) && !text.includes(`“${words}”`))
		);
	const others = passages.flatMap((passage) => {
		const { line, words, front = [], of, table, isAside, ...more } = passage;
		const isAsked = of ? asked.has(of) || isOff(table ?? of) : more.below || more.question;
		const titles = new Set(front.filter((title) => title === words || !words.startsWith(title)));
		const isDose = hasDose(words) || (isAside && isForbidding(words));
		return isDose && !isAsked && !(isAside && isSaid(passage))
			? [{ file, line, front: [...titles, shorten(words)].join(' › '), reason: unlabelled }]
			: [];
	});
	return [...leads, ...others];
}

const unlabelled = 'it has no label in bold that a card could ask by';
