import { t } from '../../lib/language/t.ts';
import type { Card } from './card.ts';
import { allBelow, termKey } from './evidence.ts';
import { leadOf, shorten } from './lead.ts';
import { isNote, textsOf } from './notes.ts';
import type { Statement } from './outline.ts';
import type { Passage } from './passages.ts';
import { placeOf, type Place } from './place-of.ts';
import { joinRich, plainText, unite, type Rich } from './rich.ts';
import { limitingSentences } from './sentences.ts';
import {
	countWords,
	hasDose,
	isAspect,
	isDescription,
	isLimiting,
	isNoLabel,
	isProviso,
	isTelling,
	leadsToTreatment,
	mayConcern,
	mayLimit,
	reachOf,
	tellingStems,
} from './words.ts';

/** A text of more words is prose, of which only the sentences are shown that limit something by their own words. */
const mostWordsOfNote = 40;

/**
 * Shows with the cards of a page what else it says and may limit their answers.
 *
 * With a dose that is all that the page says: what stands in its section is shown, whatever kind of block it is, and what has a
 * subject of its own there, such as another drug, or stands below other headings is named. With other answers goes what limits
 * something by its own words. `about` is what the page is about.
 */
export const addLimits = (
	cards: readonly Card[],
	passages: readonly Passage[],
	about: string
): Card[] =>
	cards.map((card) => ({
		...card,
		limits: unite(card.limits, limitsOf(card, passages, about)),
	}));

function limitsOf(card: Card, passages: readonly Passage[], about: string): Rich[] {
	const isDose = isDosing(card);
	const texts: { titles: string; isNamed: boolean; text: Rich }[] = [];
	const names = new Set<string>();
	const whole = new Set<Passage['of']>();
	const [own] = card.from.own;
	const front = own && 'isItem' in own ? plainText(leadOf(own)) : '';
	for (const passage of passages) {
		const isShown = passage.below && whole.has(passage.below);
		if (isShown) whole.add(passage.of);
		if (isShown || isOnCard(passage, card) || isOfOther(passage, card, passages, about)) continue;
		const place = placeOf(passage, card.from.spot, front);
		const shown = (isDose ? showWithDose : showWithOther)(passage, card, place);
		if (typeof shown === 'string') names.add(shown);
		if (!shown || typeof shown === 'string') continue;
		if (shown === passage.text) whole.add(passage.of);
		const titles = passage.below ? '' : place.titles.join(' › ');
		const last = texts.at(-1);
		if (last && titles && last.titles === titles) last.text = joinRich([last.text, shown]);
		else texts.push({ titles, isNamed: passage.label.length > 0, text: shown });
	}
	return [
		...texts.map(({ titles, isNamed, text }): Rich =>
			titles ? [titles, isNamed ? ' › ' : ': ', ...text] : text
		),
		...(names.size > 0 ? [[t('revision.moreOnPage', { names: [...names].join('; ') })]] : []),
	];
}

/** Whether a card says what a passage says: it leads to it, or belongs to its answer. */
function isOnCard({ text, below, of }: Passage, card: Card): boolean {
	const said = plainText(text);
	if (!of && card.path.some((title) => ` › ${title} › `.includes(` › ${said} › `))) return true;
	const answers = textsOf(card).map(plainText);
	const place = (answer: string) => answer.indexOf(said);
	const isWhole = (answer: string) =>
		place(answer) >= 0 &&
		!/[\p{L}\d]$/u.test(answer.slice(0, place(answer))) &&
		!/^[\p{L}\d]/u.test(answer.slice(place(answer) + said.length));
	return below !== undefined && answers.some(isWhole);
}

/** Whether a card says how much of something is given, or how long. */
function isDosing(card: Card): boolean {
	const texts = textsOf(card).map(plainText);
	const labels = [plainText(card.ask), card.wanted ?? ''];
	const isFigure = (text: string) => /^[\W_]*\d/.test(text) && !/^\D*[\d.,–-]+\s*%/.test(text);
	return texts.some(hasDose) || (isFigure(plainText(card.answer)) && !labels.some(isAspect));
}

/** Whether a passage is about something else: one that only describes its subject, or a row beside that of a card's term. */
function isOfOther(
	passage: Passage,
	card: Card,
	passages: readonly Passage[],
	about: string
): boolean {
	const { table, of, own, within } = passage;
	if (table) {
		// What other rows of its own table say is read with the table.
		if (table.rows.some((row) => isOwn(row, card))) return true;
		const rows = passages.filter((other) => other.table === table && isOfTerm(other, card));
		return rows.length > 0 && !rows.includes(passage);
	}
	const [subject = ''] = !of && isDescription(plainText(own)) ? tellingStems(plainText(own)) : [];
	const names = (text: string) => tellingStems(text).has(subject);
	if (names([about, ...within.map(({ title }) => title)].join(' '))) return true;
	const isOfStatement = passages.some(
		(other) => other.within.at(-1) === within.at(-1) && names(plainText(other.label))
	);
	return isOfStatement && !names(plainText(card.ask));
}

const isOfTerm = ({ label }: Passage, { ask }: Card): boolean =>
	termKey(label) !== '' && termKey(label) === termKey(ask);

/** What is shown of a passage with a dose: its text, or the name of what it is about; nothing if it limits nothing. */
function showWithDose(passage: Passage, card: Card, place: Place): Rich | string | undefined {
	const { text, own, of, below, label } = passage;
	const { above } = card.from;
	if (isOwn(of, card)) return undefined;
	if (below && !above.includes(below))
		return isBelow(below, card) && !isOtherAspect(passage) ? text : undefined;
	if (above.some((one) => one === of)) {
		// What it stands below is on its front, but for what is said there.
		const { words } = passage;
		const isSaid = hasDose(words) || card.path.some((title) => title.includes(words));
		return isSaid ? undefined : own;
	}
	if (isOtherAspect(passage)) return undefined;
	const isHere = place.kind === 'here' || place.kind === 'around';
	const labels = [...(of || !isHere ? place.titles : []), plainText(label)].filter(Boolean);
	const [name] = labels;
	if (name === undefined) return showNote(passage);
	const isMore = isOfMore(passage, labels, card);
	if (place.kind === 'elsewhere') return isMore && isOfTerm(passage, card) ? text : name;
	const isAside = passage.isAside && !card.from.spot.isAside;
	const tells = !hasDose(plainText(text)) && isTelling(passage.words);
	const isShown =
		place.kind !== 'beside' && (tells || isAside || (!of && !isHere) || isOfTerm(passage, card));
	return isMore || isShown ? text : name;
}

/** A text without a label, or its beginning if it is long and limits nothing by its own words. */
function showNote({ text, isAside }: Passage): Rich | string {
	const isProse = !isAside && countWords(plainText(text)) > mostWordsOfNote;
	return isProse ? (limitingSentences(text) ?? `“${shorten(plainText(text))}”`) : text;
}

/** What is shown of a passage with another answer. */
function showWithOther(passage: Passage, card: Card, place: Place): Rich | undefined {
	const { text, own, of, below, label, isAside } = passage;
	const answer = plainText(card.answer);
	const { above } = card.from;
	if (isOwn(of, card) || above.some((one) => one === of)) return undefined;
	if (below && !above.includes(below)) {
		const isShown = isOwn(below, card) && answer !== '' && !isOtherAspect(passage);
		return isShown && (/\d/.test(answer) || isNamed(passage)) ? text : undefined;
	}
	const isAspectAlone = isAspect(plainText(card.ask)) && !/\d/.test(answer);
	if (isAspectAlone || place.kind === 'elsewhere') return undefined;
	const [one] = card.from.own;
	const labels = [...(of ? place.titles : []), plainText(label)].filter(Boolean);
	if (labels.length > 0) {
		const isTermless = !one || 'texts' in one || !one.term;
		const isTreatment = [plainText(card.ask), ...card.path.slice(-1)].some(leadsToTreatment);
		const isMore = isOfMore(passage, labels, card);
		return isMore && (isTermless || isTreatment) ? text : undefined;
	}
	// Items without terms are things of one kind.
	if (of && one && 'term' in one && !one.term) return undefined;
	const words = plainText(own);
	if (isNote(text)) return text;
	if (isAside) return mayLimit([...place.titles, words].join(': ')) ? text : undefined;
	if (place.kind !== 'here' || countWords(words) > mostWordsOfNote) return limitingSentences(text);
	return mayConcern(words) ? text : undefined;
}

/** Whether something below a statement is said of certain patients or limits by its own words. */
function isNamed({ label, of, words }: Passage): boolean {
	const name = plainText(label);
	if (!of || isNoLabel(name)) return !of;
	const isDisputed = 'evidence' in of && of.evidence?.verdict === 'differs';
	return !isDisputed && (isProviso(name) || isLimiting(words));
}

const isOwn = (one: Passage['of'], { from }: Card): boolean => from.own.some((own) => own === one);

const isBelow = (one: Statement, { from }: Card): boolean =>
	from.own.some((own) => 'children' in own && allBelow(own).includes(one));

/** Whether a passage says what a thing is or comes from, with no figure: no dose depends on it. */
const isOtherAspect = (passage: Passage): boolean =>
	isAspect(plainText(passage.label)) && !/\d/.test(plainText(passage.own)) && !isNamed(passage);

/** Whether something holds for more patients than a card does, or for certain states. */
const isOfMore = ({ table }: Passage, labels: readonly string[], card: Card): boolean =>
	reachesOf([...labels, table?.header[0] ?? '']) > reachesOf([...card.path, plainText(card.ask)]);

const reachesOf = (labels: readonly string[]): number => Math.max(0, ...labels.map(reachOf));
