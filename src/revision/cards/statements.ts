import { t } from '../../lib/language/t.ts';
import type { Card, CardItem } from './card.ts';
import { readClozes, hasCloze, richWithoutCloze } from './cloze.ts';
import { isOnlyPictures, readItem, weightiest, type EvidenceIndex } from './evidence.ts';
import { ownWords, textOfItems, listCards } from './lists.ts';
import { doubtBelow, isApart, ownItems } from './join-lists.ts';
import { leadOf, shorten } from './lead.ts';
import type { EvidenceNote, Statement, WrittenCard } from './outline.ts';
import { joinRich, plainText, titleText, type Rich, joinPlace, slugOf } from './rich.ts';
import { isDosing } from './show-passage.ts';
import { goesOnTo, hasDose, hasFigure, drugsIn, namesDrug } from './doses.ts';
import { goesOn, mayBeDrug, nameOfDose } from './labels.ts';
import { isLimiting, isMaximum, isNoLabel, isPointing, isTelling, isProviso } from './limiting.ts';
import { countWords, tellingStems } from './words.ts';

/**
 * Makes the cards of a statement and of all below it.
 *
 * `base` is what they have in common: the section, and the terms that lead to them in its path.
 */
export function statementCards(
	statement: Statement,
	base: Card,
	index: EvidenceIndex,
	inherited?: EvidenceNote
): Card[] {
	const evidence = statement.evidence ?? inherited;
	const own = ownCards(statement, base, index, evidence);
	const { term, isLabelled, text } = statement;
	// The rest of its sentence, a condition behind its colon, or what it goes on to limits what stands below it, too.
	const said = plainText(text ?? []);
	const isWhole =
		!term ||
		!isLabelled ||
		isLimiting(said) ||
		(hasDose(said) && (goesOnTo(said) !== '' || drugsIn(said).length > 0)) ||
		/^(?:[(<>≤≥]|\d\S*\s*(?:(?:year|month|week|day)s?|k?g|of)\b)/.test(said);
	const label = isWhole ? leadOf(statement) : term;
	const below: Card = {
		...base,
		from: { ...base.from, above: [...base.from.above, statement] },
		place: joinPlace(base.place, slugOf(term ?? text ?? [])),
		path: [...base.path, ...(plainText(label) ? [titleText(label)] : [])],
	};
	return [
		...own,
		...statement.children.flatMap((child) => {
			const doubt = !isWhole && isApart(child, statement) && doubtBelow(child, statement);
			const base = doubt ? { ...below, doubt } : below;
			return isOnlyListed(child) ? [] : statementCards(child, base, index, evidence);
		}),
	];
}

/**
 * What a card of a list asks for: all items, since it says how many they are. Items that all have terms are no list, but
 * statements of their own.
 */
function listedBelow(children: readonly Statement[]): Statement[] {
	return children.filter(isUnnamed).length >= 2
		? children.filter((child) => !isOnlyPictures(child))
		: [];
}

/** What a statement says with the items below it that are no list, since they may limit it; nothing if that cannot be shown. */
function withItems(text: Rich | undefined, below: readonly Statement[]): Rich | undefined {
	const more = textOfItems(below);
	return text && more && joinRich([text, more]);
}

/** Whether a text gives a dose that does not go on in the list below it: `5 mg if`. */
const isWholeDose = (text: string): boolean =>
	hasDose(text) &&
	!(goesOn(text) || isPointing(text)) &&
	tellingStems(/\S*$/.exec(text)![0]).size > 0;

/** Whether an item gives the dose of something else, which is asked for with its list: `Iron 7 mg`, not `Max 4 g`. */
const isOtherDose = ({ whole }: Statement): boolean => {
	const said = plainText(whole);
	return hasDose(said) && !isMaximum(said) && (namesDrug(said) || mayBeDrug(nameOfDose(said)));
};

/** Whether an item has no term; “Not” and “Only” limit what they stand below. */
const isUnnamed = (child: Statement): boolean =>
	(!child.term || isNoLabel(plainText(child.term))) && !isOnlyPictures(child);

/** An item of a list with what below it limits it, rather than says more of it: `If renal failure: none`. */
function withLimits(child: Statement): Statement {
	const isLimit = (one: Statement) => isUnnamed(one) || isProviso(plainText(one.term ?? []));
	return { ...child, text: withItems(child.text, child.children.filter(isLimit)) };
}

/** Whether the card of its list says all of an item. */
const isOnlyListed = ({ term, text, children, asked, evidence }: Statement): boolean =>
	!term &&
	children.length === 0 &&
	asked.length === 0 &&
	evidence?.verdict !== 'differs' &&
	!hasCloze(text ?? []);

function ownCards(
	statement: Statement,
	base: Card,
	index: EvidenceIndex,
	evidence: EvidenceNote | undefined
): Card[] {
	const { term, asked } = statement;
	const children = ownItems(statement);
	const listed = listedBelow(children);
	const below = listed.length > 0 ? [] : children.filter(isUnnamed);
	const items = listed.map((child) => readItem(withLimits(child), evidence, index));
	const text = withItems(statement.text, below);
	const notes = [evidence, ...below.map((child) => child.evidence)];
	const verdict = weightiest(notes.map((note) => note?.verdict));
	const note = notes.find((note) => note?.verdict === verdict)?.text;
	if (asked.some(({ off }) => off)) return [];
	const place = joinPlace(base.place, slugOf(term ?? statement.text ?? []));
	const pictures = [statement, ...children.filter(isOnlyPictures)].flatMap(
		({ pictures }) => pictures
	);
	const card: Card = {
		...base,
		place,
		sibling: place,
		line: statement.line,
		doubt: statement.doubt ?? base.doubt,
		from: { ...base.from, own: [statement] },
		ask: term ?? [],
		answer: richWithoutCloze(text ?? []),
		pictures: pictures.length > 0 ? pictures : base.pictures,
		verdict,
		note,
	};
	const written = asked.filter(({ ask, short }) => ask !== undefined || short !== undefined);
	if (written.length > 0) {
		return written.map((one, count) => writtenCard(one, card, statement, count, items));
	}
	if (statement.text && hasCloze(statement.text)) {
		return clozeCards(card, withItems(statement.text, children.filter(isUnnamed)));
	}
	// A picture, or a list below it, does not stand for what cannot be shown.
	if (!text) {
		const ask = term ?? [shorten(plainText(statement.whole))];
		return term || card.doubt ? [{ ...card, ask, pictures: [] }] : [];
	}
	// What says nothing itself is not asked for a part of what stands below it.
	const isPart = below.length > 0 && children.some((child) => child.term && !isUnnamed(child));
	if (isPart && plainText(statement.text ?? []) === '' && !hasDose(plainText(text)))
		card.doubt ??= 'it has other items, too, and the card would ask for these as all';
	// A whole dose is asked for itself, with what limits it beside it.
	const isDose = isWholeDose(plainText(text)) && !listed.some(isOtherDose);
	if (term && listed.length > 0 && !isDose) {
		const lead = leadOf({ term: undefined, isLabelled: false, text });
		const pictures = [...card.pictures, ...listed.flatMap((child) => child.pictures)];
		const ask = lead.length > 0 ? [...term, ': ', ...lead] : term;
		return listCards({ ...card, pictures, ask }, items);
	}
	if (evidence?.verdict === 'differs') return [disputeCard(card, evidence)];
	return term && !statement.isLead ? [card] : [];
}

/** Asks for both sides where the literature contradicts a statement. */
function disputeCard(card: Card, { text }: EvidenceNote): Card {
	const isTerm = plainText(card.ask) !== '';
	return {
		...card,
		kind: 'dispute',
		ask: isTerm ? card.ask : card.answer,
		wanted: t('revision.bothSides'),
		answer: isTerm ? card.answer : [...card.path.slice(-1), ': ', ...card.answer],
		literature: splitNote(text),
	};
}

/** The first sentence of a note says it in short, with the second if that alone says little. */
function splitNote(text: string): { short: string; rest: string } {
	const sentences = /^.*?[.!?](?=\s|$)/s;
	const first = sentences.exec(text)?.[0] ?? text;
	const more = countWords(first) < 8 ? (sentences.exec(text.slice(first.length))?.[0] ?? '') : '';
	const short = first + more;
	return { short, rest: text.slice(short.length).trim() };
}

function writtenCard(
	{ ask, short, line }: WrittenCard,
	card: Card,
	statement: Statement,
	count: number,
	items: readonly CardItem[]
): Card {
	const { term } = statement;
	const isList = short === undefined && items.length >= 2;
	const written: Card = {
		...card,
		kind: 'authored',
		place: count === 0 ? card.place : `${card.place}:${count + 1}`,
		ask: ask === undefined ? (term ?? []) : [ask],
		answer: short === undefined ? (isList ? [] : card.answer) : [short],
		...(isList && { items, wanted: t('revision.nameAll', { count: items.length }) }),
		...(card.verdict === 'differs' && { literature: splitNote(card.note ?? '') }),
		line: line || card.line,
	};
	const leftOut = short === undefined ? undefined : besideShort(short, statement, written);
	return leftOut ? { ...written, limits: [leftOut] } : written;
}

/** A statement of which a short answer leaves something out: beside a dose all matters, else what says for whom or when. */
function besideShort(short: string, statement: Statement, card: Card): Rich | undefined {
	const said = plainText(richWithoutCloze(statement.text ?? statement.whole));
	const rest = said.replace(short, '');
	const isCut = rest !== said && isTelling(rest);
	const isAll = short.includes(said.replace(/[.;]\s*$/, ''));
	return !isAll && (isCut || hasFigure(said) || isDosing(card)) ? ownWords(statement) : undefined;
}

function clozeCards(card: Card, text: Rich | undefined): Card[] {
	if (!text) return [{ ...card, answer: [], pictures: [] }];
	const isTerm = plainText(card.ask) !== '';
	return readClozes(text).map(({ front, gap }, count) => ({
		...card,
		kind: 'cloze',
		place: `${card.place}:gap-${count + 1}`,
		ask: isTerm ? [...card.ask, ': ', ...front] : front,
		answer: [gap],
		...(card.verdict === 'differs' && { literature: splitNote(card.note ?? '') }),
	}));
}
