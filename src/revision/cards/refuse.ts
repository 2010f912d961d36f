import { readWords, type Word } from '../../lib/words/words.ts';
import type { Card } from './card.ts';
import { hasOpenNote, textsOf } from './notes.ts';
import { plainText, titleText, type Rich } from './rich.ts';
import { hasDose, wordsOfDose, namesDrug } from './doses.ts';
import { goesOn, mayBeDrug, nameOfDose, namesDisease } from './labels.ts';
import { namesThing } from './lead.ts';
import { isForbidding, isNoLabel, isProviso } from './limiting.ts';
import { countWords, genericStems, tellingStems } from './words.ts';

/** The most words that an answer may have, and the most things that a list may have. */
const mostWords = 20;
const mostItems = 9;

/**
 * Says why a card that the rules have made would be a bad one; nothing if it is good.
 *
 * Cards are short, tell nothing of their answer, and cannot be guessed. The rules follow Wozniak's
 * “Twenty rules of formulating knowledge” (minimum information, no sets) and Matuschak's “How to write
 * good prompts” (focused, precise, effortful).
 *
 * `topicStems` are the words that the topic is named by, which any answer may have; `isOfDisease` says whether it is a disease, in
 * which something else is what is not given.
 */
export function refuse(
	card: Card,
	topicStems: ReadonlySet<string>,
	isOfDisease: boolean
): string | undefined {
	if (card.kind === 'authored' || card.kind === 'question') return undefined;
	if (card.doubt) return card.doubt;
	if (card.kind === 'cloze') return undefined;
	if (hasStruck(card)) return 'some of it is struck out';
	if (hasOpenNote(card)) return 'a sign in it refers to a note elsewhere';
	if (isEmptyLabel(card)) return `“${plainText(card.ask)}” does not say what is asked`;
	if (isOfDisease && !isNamed(card)) {
		const label = `“${plainText(card.ask)}”`;
		if (isUnnamedBan(card))
			return `${label} does not say what is not given, nor does anything above it`;
		if (isUnnamedDose(card)) return `${label} does not say of what, nor do the doses in its list`;
	}
	if (card.items) return refuseList(card);
	const { answer, pictures } = card;
	if (plainText(answer) === '') {
		// What is asked for is what the picture shows.
		return pictures.some(({ alt }) => alt)
			? undefined
			: 'it says nothing, or something that a card cannot show';
	}
	if (goesOn(plainText(answer))) return 'its answer goes on elsewhere';
	const words = countWords(plainText(answer));
	if (card.kind === 'dispute') return undefined;
	return words > mostWords
		? `its answer has ${words} words, and ${mostWords} are the most`
		: refuseAnswer(card, topicStems);
}

function refuseAnswer(
	{ ask, answer, path, pageTitle }: Card,
	topicStems: ReadonlySet<string>
): string | undefined {
	const answerStems = tellingStems(plainText(answer)).difference(topicStems);
	// A figure is no hint unless the term has it with the same unit, and the unit of another is none.
	const figures = figuresOf(plainText(answer));
	const isDose = hasDose(plainText(answer));
	const asked = figuresOf(plainText(ask)).filter((figure) => /\D$/.test(figure));
	const isSame = figures.some((figure) => asked.includes(figure));
	// How much of a thing is given is not told by its name.
	const isHint = (stem: string) =>
		/^\d/.test(stem) ? isSame : !isDose && (figures.length === 0 || !isUnit.test(stem));
	const front = readWords([plainText(ask), ...path.slice(-1)].join(' '));
	const told = readWords(plainText(answer)).filter((word) => front.some(isFormOf(word)));
	const toldStems = new Set(told.map(({ stem }) => stem));
	const shared = [...answerStems.intersection(toldStems)].filter(isHint);
	if (shared.length > 0) {
		const isTautology = shared.length * 2 >= answerStems.size;
		return isTautology
			? 'its answer says the same as its front'
			: 'its front gives the answer away';
	}
	const pathStems = tellingStems([pageTitle, ...path].join(' '));
	const telling = answerStems.difference(genericStems()).difference(pathStems);
	return telling.size === 0 && figures.length === 0 ? 'its answer can be guessed' : undefined;
}

/** Whether words are forms of one: of so few letters that they have no ending, they are so in the plural alone. */
const isFormOf = (one: Word) => (other: Word) => {
	const [short = '', long = ''] = [one.text, other.text].sort();
	const isPlural = /^s?$/.test(long.slice(short.length));
	return one.stem === other.stem && (isPlural || short.length > 3);
};

/** The figures of a text with their units. */
export const figuresOf = (text: string): string[] =>
	(text.match(/\d+(?:[.,]\d+)*(?:\s*[\p{L}%°µ]+(?:\/\p{L}+)*)?/gu) ?? []).map((figure) =>
		figure.replace(/\s/g, '')
	);

const isUnit = /^(?:[mnµμk]?g|mcg|m?l|[mµμ]?mol|hour|hr|h|min|minut|day|week|month|year)$/;

function refuseList({ items = [], given = [], ask }: Card): string | undefined {
	const count = items.length + given.length;
	if (count > mostItems) return `it lists ${count} things, and ${mostItems} are the most`;
	if (items.some(({ text }) => plainText(text) === '')) {
		return 'one thing in its list is nothing that a card can show';
	}
	const long = items.find(({ text }) => countWords(plainText(text)) > mostWords);
	if (long) return `one thing in its list has more than ${mostWords} words`;
	const front = tellingStems(plainText(ask));
	const isGiven = ({ text }: { text: Rich }) => tellingStems(plainText(text)).isSubsetOf(front);
	return items.some(isGiven) ? 'its front names something in its list' : undefined;
}

const hasStruck = (card: Card): boolean =>
	[...card.path, card.wanted ?? '', ...textsOf(card).map(titleText)].some((text) =>
		text.includes('~~')
	);

/** “Continue it”, “This”, “Never” say nothing by themselves; “What it is” asks. A sentence is no label. */
function isEmptyLabel({ ask, kind }: Card): boolean {
	const label = plainText(ask.slice(0, 1)).trim();
	if (!label) return true;
	// The sentence that leads to a list may be one.
	if (kind !== 'term' && (kind !== 'list' || countWords(label) > 4)) return false;
	if (/^(?:what|how|when|why|who|where|which)\b/i.test(label)) return false;
	if (isNoLabel(label)) return true;
	return /\b(?:it|them|this|these|those|they|that|is|are|was|were|should|must|has|have)\b/i.test(
		label
	);
}

/** Whether anything on the front of a card may be the name of what is given. */
const isNamed = ({ path, ask, wanted = '' }: Card): boolean =>
	[...path, plainText(ask), wanted].some(namesThing);

/** Whether a card asks for whom something is not given: `Contraindicated` → `asthma`. */
const isUnnamedBan = (card: Card): boolean =>
	isForbidding(plainText(card.ask)) &&
	textsOf(card)
		.slice(1)
		.map(plainText)
		.some((text) => namesDisease(text) || isProviso(text));

/** Whether a list has doses, and no name of what they are of, before or behind them: `40 mg below 60 kg`. */
function isUnnamedDose({ items = [] }: Card): boolean {
	const doses = items.map(({ text }) => plainText(text)).filter(hasDose);
	const isOfThing = (text: string) =>
		namesDrug(text) ||
		nameOfDose(text) !== '' ||
		(/^[^\p{L}]*\d/u.test(text) && mayBeDrug(wordsOfDose(text)));
	return doses.length > 0 && !doses.some(isOfThing);
}
