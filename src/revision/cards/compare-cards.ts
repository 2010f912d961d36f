import type { Problem } from '../../lib/problems.ts';
import { isInDefaultDeck, type Card } from './card.ts';
import { termKey } from './evidence.ts';
import { textsOf } from './notes.ts';
import { markedText, plainText } from './rich.ts';
import { findOpposites, isAlike } from './words.ts';

/** Finds cards of one term whose answers contradict each other: both are left to authors. */
export function findContradictions(cards: readonly Card[]) {
	const contradicting = new Map<Card, string>();
	const warnings: Problem[] = [];
	const terms = cards.filter((card) => card.kind === 'term' && isInDefaultDeck(card));
	for (const group of Map.groupBy(terms, ({ ask }) => termKey(ask)).values()) {
		for (const [index, one] of group.entries()) {
			for (const other of group.slice(index + 1)) {
				const words = findOpposites(plainText(one.answer), plainText(other.answer));
				if (!words) continue;
				const [first, second] = words;
				const at = ({ file, line }: Card) => `${file}:${line}`;
				contradicting.set(one, `${at(other)} says “${second}” of the same term`);
				contradicting.set(other, `${at(one)} says “${first}” of the same term`);
				warnings.push({
					file: one.file,
					line: one.line,
					message: `says “${first}” of “${plainText(one.ask)}”, and ${at(other)} says “${second}”`,
					fix: 'say on both pages when which is meant, or ask for it by <Card ask="…" short="…" />',
				});
			}
		}
	}
	return { contradicting, warnings };
}

/** Finds cards that ask alike for different answers, so that nobody can know which is meant. */
export function findAmbiguous(cards: readonly Card[]): Map<Card, string> {
	const ambiguous = new Map<Card, string>();
	const made = cards.filter(({ kind }) => !['authored', 'cloze', 'question'].includes(kind));
	for (const group of Map.groupBy(made, ({ place }) => place).values()) {
		for (const card of group) {
			const other = group.find((one) => answerOf(one) !== answerOf(card));
			const found = other && `${other.file}:${other.line} says something else of the same term`;
			if (found) ambiguous.set(card, found);
		}
	}
	return ambiguous;
}

const answerOf = (card: Card): string => textsOf(card).slice(1).map(markedText).join('; ');

/**
 * Finds cards that ask what another page asks in nearly the same words: key points repeat what the other
 * pages say. The first of them in reading order that is no key point is kept.
 */
export function findRepeated(
	cards: readonly Card[],
	topicStems: ReadonlySet<string>
): Map<Card, string> {
	const repeated = new Map<Card, string>();
	const single = cards.filter(({ kind }) => kind === 'term' || kind === 'dispute');
	const key = ({ kind, ask }: Card) =>
		[kind, ...new Set(termKey(ask).split(' ')).difference(topicStems)].join(' ');
	for (const group of Map.groupBy(single, key).values()) {
		for (const card of group.filter(({ page }) => page === 'index')) {
			const other = group.find(
				(one) => one.page !== 'index' && isAlike(plainText(one.answer), plainText(card.answer))
			);
			if (other) repeated.set(card, `${other.file}:${other.line} asks the same`);
		}
	}
	return repeated;
}
