import { isDrugName } from '../../lib/words/drug-name.ts';
import { isEmptyWord, readWords, stems, type Word } from '../../lib/words/words.ts';
import { isLightWord, isThere, type Concept } from './concept.ts';
import { asksForDose } from './dose.ts';
import { isCircumstance } from './circumstance.ts';
import type { Find } from './find.ts';
import { beginsAnew, isWithin, type Section } from './sections.ts';
import { isHint, type Found } from './found.ts';
import type { Name } from './name.ts';
import { isAboutAny, subjectsOf } from './subject-nearness.ts';
import { isOnTopic, type SectionContext } from './context.ts';

/**
 * The subjects that a query is about, by their index: those that are drugs, as their name, their topic or a dose behind them
 * says; all, if none is known to be one. For whom something is, how it is given and figures are none beside others. `isElsewhere`
 * says that what comes first is nowhere here, and no drug beside it.
 */
export function askedSubjects(
	found: readonly (readonly Found[])[],
	contexts: readonly SectionContext[]
): { subjects: number[]; areDrugs: boolean; isElsewhere: boolean } {
	const concepts = (found[0] ?? []).map(({ concept }) => concept);
	const subjects = subjectsOf(concepts);
	const named = subjects.filter((index) => {
		const { typed, names, isTold } = concepts[index]!;
		const next = concepts[index + 1];
		const isBeside =
			isTold || isCircumstance(typed) || names[0]?.figure || /^allerg/i.test(next?.typed ?? '');
		return !isBeside && !isBase(concepts[index]!, next);
	});
	const topicOf = (index: number) =>
		contexts.find((context) => isOnTopic(concepts[index]!, context));
	const hasDose = (index: number) =>
		contexts.some((context, place) => {
			const isBehind = (dose: Find) => isNamedBefore(found[place]![index]!, dose, context);
			const doses = found[place]!.filter(({ concept }) => !context.isDrug && concept.isDose);
			return doses.some(({ names }) => names.some(({ finds }) => finds.some(isBehind)));
		});
	const known = named.filter(
		(index) => isCalledDrug(concepts[index]!) || topicOf(index)?.isDrug === true
	);
	// Beside a drug, what a dose stands behind says for what it is: “Fever: 15 mg/kg”.
	const drugs =
		known[0] === undefined ? named.filter((index) => !topicOf(index) && hasDose(index)) : known;
	if (drugs[0] !== undefined) return { subjects: drugs, areDrugs: true, isElsewhere: false };
	const first = concepts.find(
		({ role, isDose, typed }) =>
			role === 'subject' && !isDose && !isCircumstance(typed) && !/^\d/.test(typed)
	);
	const isElsewhere = first !== undefined && !isThere(first);
	return { subjects: named[0] === undefined ? subjects : named, areDrugs: false, isElsewhere };
}

/** Whether a concept is a drug by its name: by the end of it, for calcium deposits are none, and by “vitamin” in vitamin K. */
const isCalledDrug = ({ typed, names }: Concept): boolean =>
	[typed, ...names.filter(({ weight }) => weight > 0.7).map(({ name }) => name)].some((name) => {
		const last = readWords(name).findLast(({ text }) => text.length > 3);
		return last !== undefined && isDrugName(last.text);
	});

/** Whether a word is the base of a drug that is typed behind it, and not of a salt or an antidote: sodium valproate. */
const isBase = ({ typed }: Concept, next: Concept | undefined): boolean =>
	next !== undefined &&
	/^(?:sodium|potassium|calcium|magnesium)$/i.test(typed) &&
	isCalledDrug(next) &&
	!/(?:ate|ide|dotes?)$/.test(next.typed.replace(/valproate$/i, ''));

/**
 * Leaves out of what was found in sections the doses of anything but some subjects: a dose is that of what its item names
 * before it, or else of the items and headings that it stands in, or of the topic. Doses of an overdose are none to take, and
 * a high dose is not the usual one: they are left out, too, unless a query asks for them or there are no others.
 */
export function keepOwnDoses(
	all: readonly (readonly Found[])[],
	asked: ReturnType<typeof askedSubjects>,
	contexts: readonly SectionContext[]
): readonly (readonly Found[])[] {
	if (asked.subjects.length === 0) return all;
	const isUnusual = all[0]?.some(({ concept }) => asksForUnusual.test(concept.typed));
	const own = all.map((found, place) => keepIn(found, asked, contexts[place]!));
	const usual = own.map((found, place) => {
		const context = contexts[place]!;
		const subjects = asked.subjects.map((index) => found[index]!);
		const names = wordsOf(subjects);
		const antidotes = subjects.filter(({ concept }) => !isOnTopic(concept, context));
		// An antidote is named before its dose.
		const isAntidotes = (dose: Find) => antidotes.some((one) => isNamedBefore(one, dose, context));
		return keepFinds(found, (dose) => !isUnusualDose(dose, names, context) || isAntidotes(dose));
	});
	const hasDose = usual.flat().some(({ concept, names }) => concept.isDose && names[0]);
	return isUnusual || !hasDose ? own : usual;
}

/** Leaves some of what was found in a section: of the doses, unless `isOne` tells of what else. */
export const keepFinds = (
	found: readonly Found[],
	isKept: (find: Find) => boolean,
	isOne = ({ isDose }: Concept): boolean => isDose === true
): readonly Found[] =>
	found.map((one) => {
		if (!isOne(one.concept)) return one;
		const names = one.names.map(({ name, finds }) => ({ name, finds: finds.filter(isKept) }));
		return { ...one, names: names.filter(({ finds }) => finds[0]) };
	});

function keepIn(
	found: readonly Found[],
	{ subjects, areDrugs }: ReturnType<typeof askedSubjects>,
	context: SectionContext
): readonly Found[] {
	const asked = subjects.map((index) => found[index]!);
	const isPresent = asked.some(({ names }) => names.length > 0);
	// On the page of a disease many drugs have doses; those on the pages of a drug are of it, whatever their heading names.
	const around = { ...context, isDrug: areDrugs && context.isDrug === true };
	const isAbout = around.isDrug ? isOnTopic : isAboutAny;
	const isOf = (one: Found, dose: Find) =>
		isAbout(one.concept, context) && (areDrugs || one.names.length > 0 || !isPresent)
			? !areDrugs || !isOfOther(dose, wordsOf([one]), context)
			: isNamedBefore(one, dose, around);
	return keepFinds(found, (dose) => asked.some((subject) => isOf(subject, dose)));
}

/**
 * Whether a dose is a high one or of an overdose of a drug that has some names, and not of an antidote to another: “Opioid
 * overdose”.
 */
function isUnusualDose(
	{ index }: Find,
	own: ReadonlySet<string>,
	{ section, topic }: SectionContext
): boolean {
	const { text, words } = section;
	const sentence = text.slice(words[beginningOf(section, index)]!.start);
	return [topic, ...labelsAbove(section, index), labelOf(sentence)].some(
		(label) =>
			(poisoned.test(label) || most.test(label)) &&
			!readWords(label).some(
				({ text, stem }) => !own.has(stem) && (isDrugName(text) || /^opi(?:oid|ate)/.test(text))
			)
	);
}

/** The title of a section, and the labels, headings and items within it that a word stands below. */
function labelsAbove({ leads, places, text, title, words }: Section, index: number): string[] {
	const place = places[index]!;
	const above = words.filter(
		(_, at) => at < index && places[at] !== place && isWithin(place, places[at]!)
	);
	return [title, leads[index]!, above.map(({ start, end }) => text.slice(start, end)).join(' ')];
}

/** The first word of the sentence or the item in which a word of a section stands. */
export function beginningOf(section: Section, at: number): number {
	while (at > 0 && !beginsAnew(section, at)) at--;
	return at;
}

/** What says that a drug is a poison. */
export const poisoned =
	/overdos|toxic(?!olog)|poison|überdos|vergift|surdos|intoxi|sobredos|envenen/i;

const asksForUnusual = new RegExp(`${poisoned.source}|^(?:high|max|hoch|höchst)`, 'i');

/** What says that a dose is more than the usual one. */
const most = /(?:high|max\p{L}*|h[oö]ch(?:st)?)[-\s]?dos|dos\p{L}*\sm[aá]x/iu;

/** The stems of the names of subjects: of those that their section has, if it has any, for another may be that of a kind of it. */
export const wordsOf = (subjects: readonly Found[]): ReadonlySet<string> =>
	new Set(
		subjects.flatMap(({ concept, names }) => {
			const own = (all: readonly Name[]) =>
				all.filter((one) => !isHint(one)).map(({ name }) => name);
			const here = own(names.map(({ name }) => name));
			const { typed, called = own(concept.names) } = concept;
			// “Piperacillin with tazobactam” is Tazocin, if that has both in a name.
			const words = here.flatMap(stems);
			const isOf = (name: string) => !here[0] || stems(name).some((stem) => words.includes(stem));
			return [typed, ...here, ...called.filter(isOf)].flatMap(stems);
		})
	);

/** Whether a dose is that of a subject that stands before it, or right behind. */
const isNamedBefore = (one: Found, dose: Find, context: SectionContext): boolean =>
	one.names.some(
		({ name, finds }) => !isHint(name) && finds.some((find) => belongs(find, dose, context))
	) && !isOfOther(dose, wordsOf([one]), context);

/** Whether a dose is of another drug: of one right behind, or else of the last one before it. */
function isOfOther(dose: Find, own: ReadonlySet<string>, context: SectionContext): boolean {
	const { places, text, words } = context.section;
	const place = places[dose.index]!;
	const [last, behind] = [words[dose.index + dose.length - 1]!, words[dose.index + dose.length]];
	if (behind && places[dose.index + dose.length] === place) {
		const isOfIt = isOfNext(text, last.end, behind);
		if (isOfIt && (own.has(behind.stem) || isDrugName(behind.text))) return !own.has(behind.stem);
	}
	return isBehindOther(dose, own, context) === true;
}

/**
 * Whether the last drug that is named before something, in its sentence or its item and what that stands in, is another, or
 * else that of the heading; nothing if there is none. `isFurther` asks for sentences before its own, and those before its list,
 * too, where no drug in brackets counts.
 */
export function isBehindOther(
	dose: Find,
	own: ReadonlySet<string>,
	{ section }: SectionContext,
	heading = section.titleWords,
	isFurther = false
): boolean | undefined {
	const { leads, places, text, words } = section;
	const place = places[dose.index]!;
	let isPast = false;
	for (let index = dose.index - 1; index >= 0; index--) {
		const [word, next] = [words[index]!, words[index + 1]!];
		const isSame = places[index] === place && leads[index] === leads[dose.index];
		const isEnd = /[.!?]\s/.test(text.slice(word.end, next.start));
		isPast ||= !isFurther && place.at(-1) === 0 && isSame && isEnd;
		const around = places[index]!.slice(
			0,
			isFurther && places[index]!.at(-1) === 0 ? -1 : undefined
		);
		if (isSame ? isPast : places[index] === place || !isWithin(place, around)) continue;
		const before = places[index - 1] === places[index] ? words[index - 1] : undefined;
		const above = before ? text.slice(0, word.start) : '';
		// The title of a column is not measured: “Vancomycin”, above “< 1 kg”.
		const until = places[index + 1] === places[index] ? text : text.slice(0, word.end);
		const isOwn = isNamedFor(dose, index, own, section);
		const isInOther = isSame && areCells(text, word.end, words[dose.index]!.start);
		if (notIt.test(above) || !(isOwn || (isDrug(word, until) && !isInOther))) continue;
		const isNext = index + 1 === dose.index && next.start === word.end + 1;
		if (!isNext && besideIt.test(above)) continue;
		if (isOwn) return false;
		if (isFurther && /\([^()]*$/.test(above)) continue;
		// Lithium carbonate is lithium; digoxin antibody is no digoxin.
		const isSalt = before && own.has(before.stem) && !/^(?:ant|fab)/.test(word.text);
		return !(isSalt && /^[\s-]$/.test(text.slice(before.end, word.start)));
	}
	const isOwn = (at: number) => own.has(heading[at]?.stem ?? '');
	const isOther = heading.some(
		({ text }, at) => isDrugName(text) && !isOwn(at) && !isOwn(at - 1) && !isOwn(at + 1)
	);
	return isOther || (heading.some((_, at) => isOwn(at)) ? false : undefined);
}

/**
 * Whether a word names a drug for what stands at another place. In an item or a row whose label is another drug it does so in
 * its clause alone, and for what stands before it: “Bumetanide: 1 mg is 40 mg of furosemide; not in pregnancy”.
 */
export function isNamedFor(
	{ index }: Find,
	at: number,
	own: ReadonlySet<string>,
	{ places, text, words }: Section
): boolean {
	const { start, end, stem } = words[at]!;
	if (!own.has(stem)) return false;
	const isIn =
		at > index
			? !besideIt.test(text.slice(0, start))
			: !/[.;!?]\s/.test(text.slice(end, words[index]!.start));
	if (isIn) return true;
	return !words.slice(0, at).some(({ start }, first) => {
		const isItem = places[first - 1] !== places[first] && isWithin(places[at]!, places[first]!);
		const label = isItem ? labelOf(text.slice(start)) : '';
		const named = readWords(label);
		return named.some((word) => isDrug(word, label)) && !named.some(({ stem }) => own.has(stem));
	});
}

/** Whether a word of a text is a drug by its name, and not what is measured or somebody is allergic to: “K+ >5.5”. */
export const isDrug = ({ text: word, start, end }: Word, text: string): boolean =>
	isDrugName(word) &&
	!/^\s?(?:[<>≤≥]|allerg|hypersens)/.test(text.slice(end, end + 10)) &&
	!/(?:allerg|hypersens)\p{L}* to $/iu.test(text.slice(0, start));

/** What a text has before the colon that it begins with. */
export const labelOf = (text: string): string => /^[^:;.!?\d]*(?=:)/.exec(text)?.[0] ?? '';

/** Whether the head of a column stands between two places of a row: one cell does not name what the next is of. */
function areCells(text: string, from: number, to: number): boolean {
	const head = /.*\s(\p{Lu}[^.,;:!?]*):\s/u.exec(text.slice(from, to))?.[1];
	return head !== undefined && text.slice(0, text.indexOf(`${head}:`)).includes(head);
}

/** What says that a drug is given, too, and that the dose that follows is none of it, by either of its names: “with amiodarone: half”. */
const besideIt = /(?:^|\s)(?:with|on|taking|such as|mit|unter|avec|sous|con)\s(?:\S+\s\()?$/i;

/** What says that the dose that follows is none of the drug right behind it: “not losartan”, “stop bisoprolol”. */
const notIt =
	/(?:^|[\s(])(?:not|no|never|unlike|avoid|stop|stopping|replac(?:es?|ing)|revers(?:es?|ing)|(?:instead|place) of|rather than|without|from|nicht|statt|kein|ohne|pas|sans|sin)\s(?:(?:the|any|give|use|taking|iv|oral)\s|\S+\s(?:\(|(?:and|or|und|oder|et|ou|y|o)\s))?$/i;

/** Whether a dose stands so that it may be that of what stands at another place of its section. */
function belongs(subject: Find, dose: Find, { section, isDrug }: SectionContext): boolean {
	const { leads, places, text, title, words } = section;
	const [around, place] = [places[subject.index]!, places[dose.index]!];
	if (!isWithin(place, around)) return false;
	const between = (one: Find, other: Find) =>
		text.slice(words[one.index + one.length - 1]!.end, words[other.index]!.start);
	if (dose.index < subject.index)
		return isOfNext(text, words[dose.index + dose.length - 1]!.end, words[subject.index]!);
	if (drugBehind.test(between(subject, dose))) return false;
	if (around.length < place.length) return !isDrug || poisoned.test(title);
	if (leads[subject.index] !== leads[dose.index]) return false;
	// On the page of a drug, “with amiodarone: 1 mg” and “amiodarone: halve to 1 mg” have a dose of that drug.
	// Among its interactions, so has “ciclosporin: 31 µg”, but not “ciclosporin 31 µg”, nor a limit.
	const isChanged =
		labelsAbove(section, dose.index).some((label) => /interac|wechselw/i.test(label)) &&
		between(subject, dose) !== ' ' &&
		!atMost.test(text.slice(words[dose.index + dose.length - 1]!.end));
	const isBeside =
		isChanged ||
		/^\P{N}*\p{L}/u.test(between(subject, dose)) ||
		besideIt.test(text.slice(0, words[subject.index]!.start));
	return !(isDrug && isBeside) && reaches(between(subject, dose));
}

/** What says behind a dose that it is a limit. */
const atMost = /^\S*\s(?:at most|max|or less|höchstens|au plus|como máximo)/i;

/** The title of a column that says that what follows is the drug. */
const drugBehind = /\s(?:Drug|Medi[ck]a|Wirkstoff|F[áa]rmaco)\p{L}*:/u;

/** What stands between a dose and what it is of if that follows: “500 mg of”, “5 mg/kg”. */
const ofBehind = /^(?:\/\p{L}+)*\s(?:of |de |d['’])?$/u;

/** Whether a word is what the dose before it is of, and no label of the next line: “max 4 mg ⏎ Midazolam: 10 mg”. */
const isOfNext = (text: string, from: number, { start, end }: Word): boolean =>
	ofBehind.test(text.slice(from, start)) &&
	(/(?:of |de |d['’])$/.test(text.slice(from, start)) ||
		!/^\p{Lu}[^\s:]*(?:\s[^\s:]+)?\s?:/u.test(text.slice(start, end + 20)));

/**
 * Whether what stands between a subject and a dose behind it, in one item, names nothing else that the dose could be of: a
 * sentence of its own, or what follows another dose, has to begin with words that carry nothing. A label, which says for
 * whom the dose is or which, does no harm unless the subject is another label.
 */
function reaches(between: string): boolean {
	const sentences = between.split(/[.;!?]\s+/);
	const isOne = sentences.length === 1;
	const parts = isOne ? between.split(listed) : sentences;
	const last = parts.at(-1)!;
	if (isOne && !/\d/.test(parts.slice(0, -1).join())) return true;
	const isOther = ({ text, start }: Word) =>
		isDrugName(text) && !besideIt.test(between.slice(0, start));
	if (!isOne && readWords(between).some(isOther)) return false;
	// Behind one label, another has to say for whom.
	const rest = /^[^.;,]*:/.test(between) ? last : last.replace(/^[^:]*:/, '');
	return readWords(rest.replace(/\d[\d.,–-]*\s?\p{L}*(?:\/[\p{L}²]+)*/gu, '')).every(
		(word) =>
			isEmptyWord(word) ||
			isLightWord(word.text) ||
			asksForDose(word.text) ||
			isCircumstance(word.text)
	);
}

/** What stands between what is listed. */
const listed = /,\s+|\s(?:and|or|plus|und|oder|et|ou|y|o)\s/;
