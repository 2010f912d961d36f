import type { Problem } from '../../lib/problems.ts';
import { isInDefaultDeck, type Card } from './card.ts';
import { contradictDoses, saysNoMore } from './compare-doses.ts';
import { termKey } from './evidence.ts';
import { namesThing, shorten } from './lead.ts';
import { textsOf } from './notes.ts';
import { markedText, nameText, plainText } from './rich.ts';
import { hasDose, wordsOfDose, drugsIn, namesDrug } from './doses.ts';
import { isOtherThan, namesDisease } from './labels.ts';
import { isProviso } from './limiting.ts';
import { findOpposites, isAlike, tellingStems } from './words.ts';

/**
 * Compares the cards of a topic: returns why some of them are bad ones beside others, and what its authors should know.
 *
 * Cards of one term or of doses of one drug whose answers contradict each other are left to authors. Of those that ask in nearly
 * the same words what another page asks, as key points repeat the other pages, the one that is no key point is kept. `topicStems`
 * are the words that the topic is named by.
 */
export function compareCards(cards: readonly Card[], topicStems: ReadonlySet<string>) {
	const reasons = findAmbiguous(cards);
	const warnings: Problem[] = [];
	const single = cards.filter(({ kind }) => kind === 'term' || kind === 'dispute');
	const key = ({ kind, ask }: Card) =>
		[kind, ...new Set(termKey(ask).split(' ')).difference(topicStems)].join(' ');
	const pairs = [...Map.groupBy(single, key).values()].flatMap((group) =>
		group.flatMap((one, index) => group.slice(index + 1).map((other) => [one, other] as const))
	);
	const at = ({ file, line }: Card) => `${file}:${line}`;
	const tell = (pair: Pair, [first, second]: readonly [string, string], of: 'term' | 'drug') => {
		const [one, other] = pair;
		reasons.set(one, `${at(other)} says “${second}” of the same ${of}`);
		reasons.set(other, `${at(one)} says “${first}” of the same ${of}`);
		warnings.push({
			file: one.file,
			line: one.line,
			message: `says “${first}” of “${plainText(one.ask)}”, and ${at(other)} says “${second}”`,
			fix: 'say on both pages when which is meant, or ask for it by <Card ask="…" short="…" />',
		});
	};
	for (const [one, other] of pairs.filter(isOfOne)) {
		const said = findContradiction(one, other);
		const [point, kept] = one.page === 'index' ? [one, other] : [other, one];
		if (said) tell([one, other], said, 'term');
		else if (isRepeated(one, other) && !reasons.has(point)) {
			if (saysNoMore(plainText(point.answer), plainText(kept.answer)))
				reasons.set(point, `${at(kept)} asks the same`);
		}
	}
	for (const pair of otherDoses(cards).filter((pair) => !pair.every((card) => reasons.has(card))))
		tell(pair, saidBy(pair), 'drug');
	return { reasons, warnings };
}

type Pair = readonly [Card, Card];

/** The answers of two cards in short, unless they differ only further on. */
function saidBy(pair: Pair): [string, string] {
	const texts = pair.map(({ answer }) => plainText(answer)) as [string, string];
	const [first, second] = texts.map(shorten) as [string, string];
	return first === second ? texts : [first, second];
}

/** Whether two cards are of one thing and of the same patients, by what leads to them; on one page any heading may name a thing. */
function isOfOne([one, other]: Pair): boolean {
	const isSubject = (title: string) =>
		isProviso(title) ||
		namesDrug(title) ||
		namesDisease(title) ||
		(one.page === other.page && namesThing(title));
	const subjectsOf = ({ path }: Card) =>
		new Set(path.filter(isSubject).map((title) => termKey([title])));
	const [first, second] = [subjectsOf(one), subjectsOf(other)];
	return first.isSubsetOf(second) || second.isSubsetOf(first);
}

/** Whether a key point, or another page below the same titles, says in nearly the same words what a page says. */
function isRepeated(one: Card, other: Card): boolean {
	const isPoint = (one.page === 'index') !== (other.page === 'index');
	const isSame =
		one.page !== other.page && one.path.length > 0 && `${one.path}` === `${other.path}`;
	return (isPoint || isSame) && isAlike(plainText(one.answer), plainText(other.answer));
}

/** What of two answers contradicts each other, one each; nothing if they do not. */
function findContradiction(one: Card, other: Card): readonly [string, string] | undefined {
	if (![one, other].every((card) => card.kind === 'term' && isInDefaultDeck(card)))
		return undefined;
	const [said, there] = [plainText(one.answer), plainText(other.answer)];
	const isOther =
		isRepeated(one, other) &&
		(contradictDoses(said, there) || denies(said, there) || denies(there, said));
	return findOpposites(said, there) ?? (isOther ? saidBy([one, other]) : undefined);
}

/** The key points that give the dose of a drug in another way than all other pages do, whatever it is asked by there: `First drug`. */
function otherDoses(cards: readonly Card[]): Pair[] {
	const patientsOf = ({ path }: Card) => path.filter(isProviso).map((title) => termKey([title]));
	const groups = Map.groupBy(cards.filter(isInDefaultDeck), drugOf);
	groups.delete('');
	return [...groups.values()].flatMap((group) => {
		const [points = [], others = []] = [true, false].map((isPoint) =>
			group.filter(({ page }) => (page === 'index') === isPoint)
		);
		return points.flatMap((point) => {
			const same = others.filter(
				(other) => isOfOne([point, other]) && `${patientsOf(point)}` === `${patientsOf(other)}`
			);
			const isOther = (other: Card) =>
				contradictDoses(plainText(point.answer), plainText(other.answer));
			return same.every(isOther) ? same.map((other) => [point, other] as const) : [];
		});
	});
}

/**
 * The drug whose dose a card asks for, as a key: its term or, where that says no more than “First drug” or “Dose”, the drug that its
 * answer begins with or else the title above it; empty if it gives no dose, or that of certain patients or of several drugs, and
 * where its author or the literature has said what is meant.
 */
function drugOf({ kind, ask, wanted, answer, path }: Card): string {
	if (kind !== 'term' && kind !== 'row') return '';
	const [term, said, title = ''] = [nameText(ask), plainText(answer), path.at(-1)];
	if (!hasDose(said) || !(wanted === undefined || plainLabel.test(wanted))) return '';
	const drugs = drugsIn(wordsOfDose(said)).filter((drug) => isOtherThan(drug, [term]));
	const isDrug = (name: string) => namesDrug(name) && !isProviso(name);
	if (isDrug(term)) return drugs.length === 0 ? termKey(ask) : '';
	if (!plainLabel.test(term) || drugs.length > 1) return '';
	return drugs.length === 0 && !isDrug(title) ? '' : termKey([drugs[0] ?? title]);
}

/** A label that says of a drug no more than that it is given, and how much. */
const plainLabel =
	/^(?:dos(?:e|age|ing|is|ierung)|posolog\p{L}+|(?:(?:first|drugs?|medicines?|agent|of|choice|line|treatment|therapy|erste\p{L}*|mittel|medikament|der|wahl|behandlung|therapie|primer\p{L}*|fármaco|de|elección|línea|tratamiento|premi\p{L}*|médicament|choix|ligne|traitement)[\s-]*)+)$/iu;

/** Whether a text has a word only with “not” that another has without it. */
function denies(said: string, there: string): boolean {
	const words = [...said.matchAll(denied)].map(([, word]) => word).join(' ');
	const [own, other] = [said, there].map((text) => tellingStems(text.replace(denied, '')));
	return !tellingStems(words).difference(own!).isDisjointFrom(other!);
}

const denied =
	/(?<!\p{L})(?:not|never|no|nicht|nie|keine?[mnrs]?|nunca|pas|jamais|aucune?)\s+(?:be\s+)?(\p{L}+|\d[\d.,]*)/giu;

/** Finds cards that ask alike for different answers, so that nobody can know which is meant. */
function findAmbiguous(cards: readonly Card[]): Map<Card, string> {
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
