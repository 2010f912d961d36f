import type { Card } from './card.ts';
import { allBelow, termKey } from './evidence.ts';
import { leadOf, shorten } from './lead.ts';
import { isNote, textsOf } from './notes.ts';
import type { Block, Remark } from './outline.ts';
import type { Passage } from './passages.ts';
import { gap } from './read-text.ts';
import { nameText, plainText, sliceRich, type Rich } from './rich.ts';
import { isOfDrugs } from './thing-of.ts';
import { givesDose, hasDose, hasFigure, hasSchedule, inFigures, namesDrug } from './doses.ts';
import { isAspect, isOtherThan, mayBeDrug, namesNothing } from './labels.ts';
import {
	isBan,
	isLimiting,
	isNoLabel,
	isTelling,
	mayLimit,
	pointsAtSeveral,
	isProviso,
	reachOf,
} from './limiting.ts';
import { countWords, isDoing, isSentence, leadsToTreatment } from './words.ts';

/**
 * What is shown of a passage with a card: its text, or the name of what it is about; nothing if it limits nothing. With a dose all
 * that the page says is shown or named; with other answers what limits something by its own words is shown.
 */
export function showPassage(
	passage: Passage,
	card: Card,
	place: Place,
	isDose: boolean
): Rich | string | undefined {
	const { text, own, of, below, words } = passage;
	const { above } = card.from;
	const answer = plainText(card.answer);
	if (passage.question && (!isDose || passage.question === card.from.spot)) return undefined;
	if (isOwn(of, card)) return undefined;
	if (below && !above.includes(below)) {
		const isOfAnswer = answer !== '' && (hasFigure(answer) || isNamed(passage));
		const isOfOwn = card.from.own.some((one) => 'children' in one && allBelow(one).includes(below));
		return isOfOwn && (isDose || isOfAnswer) ? text : undefined;
	}
	if (above.some((one) => one === of)) {
		// What it stands below is on its front, but for what is said there.
		const said = words.replace(/:\s*$/, '');
		return isDose && !card.path.some((title) => title.includes(said)) ? own : undefined;
	}
	if (isDose) return showWithDose(passage, card, place);
	const isAspectAlone = isAspect(plainText(card.ask)) && !hasFigure(answer);
	const isApart = isAspectAlone || place.kind === 'elsewhere' || isInTable(passage, card);
	return isApart ? undefined : showWithOther(passage, card, place);
}

function showWithDose(passage: Passage, card: Card, place: Place): Rich | string {
	const { text, of, label, table, front = [] } = passage;
	const isHere = place.kind === 'here' || place.kind === 'around';
	const { name: thing = '', doubt } = passage.thing ?? {};
	const titles = of || !isHere ? place.titles : [];
	const labels = [...titles, thing, label].filter(Boolean);
	const [name = quote(text)] = labels;
	const { isUnclear = false, passage: { text: said } = passage } = passage.subject ?? {};
	if (isUnclear && place.kind === 'here' && maySayOfDose(plainText(said))) return quote(said);
	const isDrug = table && isOfDrugs(table) && !namesNothing(label);
	const isOther = passage.subject?.isDose || isDrug || passage.isDose;
	if (thing)
		return isOtherDrug(thing, card) && !plainText(card.answer).includes(thing) ? name : text;
	if (isOfSeveral(passage)) return text;
	const isOfDrug = [...card.path, plainText(card.ask)].some(namesDrug);
	const drug = front.findLast(namesDrug) ?? '';
	const isOfOther = passage.isDose && isOfDrug && isOtherDrug(drug, card);
	if ((doubt || isOfOther) && (of || labels.length > 0)) return name;
	if (isOfOther) return [drug, ': ', ...text];
	// Which of the sentences beside one that limits it do so, too, no rule knows.
	if (labels.length === 0) {
		const [subject = ''] = plainText(text).split(/\s/, 1);
		// What a further sentence says may hold for all.
		const isOne = !/[.!?;]\s/.test(plainText(text));
		const isOfNext = isOne && isOfDrug && namesDrug(subject) && isOtherDrug(subject, card);
		const isUnlimiting = isProse(passage) && !limitingSentences(text, maySayOfDose);
		return isOfNext || isUnlimiting ? name : text;
	}
	const isOtherDose = isOther && labels.some((one) => isOtherDrug(one, card));
	const isMore = isOfMore(passage, labels, card) && !isOtherDose;
	if (place.kind === 'elsewhere') return isMore && isOfTerm(passage, card) ? text : name;
	const tells = !isOther && isTelling(passage.listed);
	const isAside = passage.isAside && !card.from.spot.isAside;
	const [own] = card.from.own;
	const isSame =
		card.path.includes(label) ||
		// Another row of the same patients may be given, too.
		(table && own && 'label' in own && nameText(own.label) === label) ||
		// Below the names of drugs stand sides of each: `Dose`, `When reduced`.
		(table?.header[0] === '' && namesDrug(card.wanted ?? '')) ||
		(!isInTable(passage, card) && (isOfTerm(passage, card) || isOfSame(passage, card)));
	const isShown = place.kind !== 'beside' && (tells || isAside || (!of && !isHere) || isSame);
	return isMore || isShown ? text : name;
}

/** Whether something may limit the doses of all drugs that it stands behind: `Stop both before contrast.` */
const isOfSeveral = ({ label, words }: Passage): boolean =>
	(label === '' || (isProviso(label) && !hasDose(words))) &&
	pointsAtSeveral(words) &&
	maySayOfDose(words);

/** Names what has no name by its own words. */
const quote = (text: Rich): string => `“${shorten(plainText(text))}”`;

function showWithOther(passage: Passage, card: Card, place: Place): Rich | undefined {
	const { text, own, of, label, isAside } = passage;
	const [one] = card.from.own;
	const hasTerm = one && 'term' in one && one.term;
	const labels = [...(of ? place.titles : []), label].filter(Boolean);
	if (labels.length > 0) {
		const isTreatment = [plainText(card.ask), ...card.path.slice(-1)].some(leadsToTreatment);
		return isOfMore(passage, labels, card) && (!hasTerm || isTreatment) ? text : undefined;
	}
	// Items without terms are things of one kind.
	if (of && one && 'term' in one && !hasTerm) return undefined;
	const words = plainText(own);
	if (isNote(text)) return text;
	if (isAside) return mayLimit([...place.titles, words].join(': ')) ? text : undefined;
	if (place.kind !== 'here' || isProse(passage)) return limitingSentences(text, mayLimit);
	return isSentence(words) || isTelling(words) ? text : undefined;
}

/** Whether a card says how much of something is given, or how long, or that none is. */
export function isDosing(card: Card): boolean {
	const own = card.from.own.flatMap((one) => ('text' in one && one.text ? [one.text] : []));
	const answer = plainText(card.answer);
	const labels = [plainText(card.ask), card.wanted ?? ''];
	const isShare = /^\D*[\d.,–-]+\s*%/.test(answer) && [answer, ...labels].some(isStatistic);
	const isOften = hasSchedule(answer) && (countWords(answer) < 8 || isDoing(answer));
	const isFigure = beginsWithFigure.test(inFigures(answer)) && !isShare;
	const isAmount = isOften || isFigure || isBan(answer);
	return (
		[...textsOf(card), ...own].map(plainText).some(hasDose) || (isAmount && !labels.some(isAspect))
	);
}

const beginsWithFigure = /^[\W_]*(?:(?:an?|within|up to|for|over|at (?:least|most)) )*\d/i;

/** Whether a percentage counts patients, or results, rather than what is in a cream. */
const isStatistic = (text: string): boolean =>
	/%\s*(?:of|der|des|de|d’|d'|in|bei|chez)\s(?!(?:the )?(?:normal|usual|standard|adult))|mortal|letal|surviv|überleb|recurr|rezidiv|récid|relaps|remis|sensi[tb]|spe[cz]ifi|spécif/i.test(
		text
	);

/** Whether a passage is what a card asks for, or a part of that. */
const isOwn = (one: Passage['of'], { from }: Card): boolean => from.own.some((own) => own === one);

/** Whether a passage stands in the table that a card is made from. */
const isInTable = ({ table }: Passage, card: Card): boolean =>
	table?.rows.some((row) => isOwn(row, card)) ?? false;

/** Whether a card asks for what the paragraph right above a passage names, or for what is of that or stands below it. */
export function isOfSubject(
	passage: Passage,
	{ path, from: { own, above, spot } }: Card
): passage is Passage & Required<Pick<Passage, 'subject'>> {
	const lead = plainText(spot.lead ?? []);
	const isOwn = (one: Block | Remark) =>
		one.type === 'statement' &&
		([...own, ...above].includes(one) || lead.endsWith(plainText(leadOf(one))));
	const { subject } = passage;
	return subject !== undefined && (path.includes(subject.label) || subject.of.some(isOwn));
}

/** Whether a label may name a drug that the front of a card does not. */
const isOtherDrug = (label: string, { ask, path }: Card): boolean =>
	mayBeDrug(label) && isOtherThan(label, [...path, plainText(ask)]);

/** Whether a passage is labelled with what a card asks for. */
const isOfTerm = ({ label }: Passage, { ask }: Card): boolean =>
	label !== '' && termKey([label]) !== '' && termKey([label]) === termKey(ask);

/** Whether a passage is of the drug of a card: a row of a table of patients, or an item beside one that names no drug. */
const isOfSame = ({ table, label }: Passage, card: Card): boolean => {
	if (table) return !isOfDrugs(table);
	const isOfOther = card.path.some(namesDrug) && isOtherDrug(label, card);
	return card.kind === 'term' && namesNothing(plainText(card.ask)) && !isOfOther;
};

/** Whether something below a statement is said of certain patients or limits by its own words. */
function isNamed({ label, of, words }: Passage): boolean {
	if (!of || isNoLabel(label)) return !of;
	const isDisputed = 'evidence' in of && of.evidence?.verdict === 'differs';
	return !isDisputed && (isProviso(label) || isLimiting(words));
}

/** Whether something holds for more patients than a card does, or for certain states. */
const isOfMore = ({ table }: Passage, labels: readonly string[], card: Card): boolean =>
	farthest([...labels, table?.header[0] ?? '']) > farthest([...card.path, plainText(card.ask)]);

const farthest = (labels: readonly string[]): number => Math.max(0, ...labels.map(reachOf));

/** Whether a text is prose: where it limits no dose, it is named; beside other answers those of its sentences stand that limit something. */
const isProse = ({ text, isAside }: Passage): boolean =>
	!isAside && countWords(plainText(text)) > 40;

/** Whether a sentence may limit a dose: by its own words, with a dose of its own, or since it is about certain patients. */
const maySayOfDose = (text: string): boolean =>
	mayLimit(text) || isProviso(text) || givesDose(text) || isBan(text);

/** The sentences of a text that may limit something, with gaps for the others; nothing if there are none. */
function limitingSentences(text: Rich, mayLimit: (said: string) => boolean): Rich | undefined {
	const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
	const parts = [...sentences.segment(plainText(text))].map(({ segment, index }) =>
		mayLimit(segment) ? sliceRich(text, index, index + segment.length) : [gap]
	);
	const shown = parts.filter((part, index) => part[0] !== gap || parts[index - 1]?.[0] !== gap);
	return shown.some(([first]) => first !== gap)
		? shown.flatMap((part, index) => [...(index > 0 ? [' '] : []), ...part])
		: undefined;
}

/** Where something stands on a page, as seen from a card. */
export interface Place {
	/** In its section, in one around it or below it, in another one below the same heading, or elsewhere on the page. */
	kind: 'here' | 'around' | 'below' | 'beside' | 'elsewhere';
	/** Titles of the sections and what else leads there and not to the card. */
	titles: readonly string[];
}
