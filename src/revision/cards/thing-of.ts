import type { Card } from './card.ts';
import { textsOf } from './notes.ts';
import type { Row, Table } from './outline.ts';
import type { Passage, Thing } from './passages.ts';
import { namesThing, shorten } from './lead.ts';
import { plainText, titleText } from './rich.ts';
import {
	givesDose,
	goesOnTo,
	hasDose,
	hasFigure,
	wordsOfDose,
	drugsIn,
	leadsToRemedy,
	namesDrug,
} from './doses.ts';
import { hasNoName, isAspect, isOtherThan, mayBeDrug, nameOfDose, namesDisease } from './labels.ts';
import { isBan, pointsAtSeveral, isProviso, leadsToOther } from './limiting.ts';
import { leadsToTreatment } from './words.ts';

/** The passages of a page with what each of them is of, if its label does not say it and the topic, if that is a drug, is not that. */
export const withThings = (passages: readonly Passage[], drug: string | undefined): Passage[] =>
	passages.map((passage, at) => {
		const front = frontOf(passage, passages);
		if (saysOfWhat(passage)) return { ...passage, front };
		// A dose without a label is of the patients that lead to it, or of the drug of the item above it.
		const label = passage.label || (passage.isDose && front.slice(-1).find(hasNoName)) || '';
		const titles = label ? front.slice(0, -1) : front;
		const above = passages.slice(0, at);
		const labelled = { ...passage, label };
		const none = drug || !label ? undefined : doubtOfNone(labelled, above, front);
		const isSaid = passage.of || passage.label;
		const holder = passages.find(({ of }) => passage.below && of === passage.below);
		const names = [drug ?? '', ...(holder ? drugsBefore(holder) : []), ...titles];
		const thing = isSaid && (label || passage.isDose) && thingOf(labelled, above, names, !!drug);
		// A paragraph is shown where it stands, whatever it is of.
		return { ...passage, front, thing: thing || (isSaid ? none : none && { doubt: none.doubt }) };
	});

/** Whether a dose is of all that is named, or its words name what it is of: `If still none: zinc 5 mg`. */
const saysOfWhat = ({ label, words, table, of }: Passage): boolean =>
	pointsAtSeveral(label || words.replace(/\d.*/, '')) ||
	(table && !isOfDrugs(table) && table.header.slice(1).some((title = '') => namesDrug(title))) ||
	(table && of && 'texts' in of
		? namesGivenIn(of, table)
		: namesDrug(wordsOfDose(words)) || mayBeDrug(nameOfDose(words)));

/** Whether a row names behind its first cell what is given, by the words of a dose or in the column of drugs. */
const namesGivenIn = ({ texts }: Row, { drugs }: Table): boolean =>
	texts.slice(1).some((cell, at) => {
		const [said, drug] = [plainText(cell), drugs[at + 1]];
		const isNamed = drug !== undefined && drug > 0 && mayBeDrug(plainText(texts[drug] ?? []));
		return isNamed || (hasDose(said) && namesDrug(wordsOfDose(said)));
	});

/**
 * Names what a dose is of whose label does not say it, such as `Second fit`: the drug of which a dose stands above it. Where
 * something else is named there, too, or the section or the topic is another drug, it cannot be known which; what is not known as a
 * drug stands above no front. What a topic of a drug names, `isOfTopic`, is what that is for, unless it is known as a drug.
 */
function thingOf(
	{ label, table, below, within, lead = [], isAside, words, isDose }: Passage,
	passages: readonly Passage[],
	titles: readonly string[],
	isOfTopic: boolean
): Thing | undefined {
	const isUnsaid = label === '' || hasNoName(label) || (isDose && namesDisease(label));
	const isBanned = isBan(words);
	// How severe it is is said of the disease, whatever is given for that.
	if (isAspect(label) && !isDose && !isBanned) return undefined;
	if (!isUnsaid && (!isBanned || table || namesDrug(label))) return undefined;
	const ofPatients = table?.header[0] && hasNoName(table.header[0]) && !isOfDrugs(table);
	const mayName = (name: string) =>
		isOfTopic || ofPatients || !isUnsaid || namesDisease(name) ? namesDrug(name) : mayBeDrug(name);
	const beside = passages.filter(
		(one) =>
			one.table === table &&
			one.below === below &&
			one.within.at(-1) === within.at(-1) &&
			one.isAside === isAside &&
			// What leads to it alone, such as `Zinc:`, is no other thing beside it.
			(!namesDrug(plainText(lead)) || one.lead === lead)
	);
	const namesOf = (one: Passage): string[] => {
		const drugs = drugsBefore(one);
		const isSaid = drugs.length > 0 && leadsToRemedy(one.label);
		return mayName(one.label) && !isSaid ? [one.label, ...drugs] : drugs;
	};
	const above = beside.filter((one) => !leadsToOther(one.label) && namesOf(one).length > 0);
	const isGiven = table !== undefined || isDose || isBanned;
	if (!above.some((one) => one.isDose || (isGiven && namesOf(one).some(namesDrug))))
		return undefined;
	// What stands before all names has the doses of what is above them.
	const isOfTitle = beside[0]?.isDose && beside[0] !== above[0];
	const whole = titles.findLast(namesDrug) || titles[0] || (isOfTitle && titles.at(-1));
	const isOther = (name: string) =>
		leadsToRemedy(name) || (namesDrug(name) && isOtherThan(name, titles));
	const names = above.flatMap(namesOf);
	const of = whole && isUnsaid && names.some(isOther) ? [whole] : [];
	// Whether that is given, too, or is what is taken with it: `+ zinc`.
	const added = /^\W*(?:\+|plus\b)/i.test(label) ? drugsIn(label) : [];
	const known = Map.groupBy([...of, ...names, ...added], (one) => one.toLowerCase()).values();
	const [name = '', ...others] = [...known].flatMap(([one = '']) => one);
	if (others.length > 0)
		return isGiven || hasFigure(words)
			? doubtOf(label || shorten(words), [name, ...others])
			: undefined;
	if (!isUnsaid || !(namesDrug(name) || (table && isOfDrugs(table)))) return undefined;
	// A volume by weight is that of a fluid, and of nothing whose dose has none: `Bolus: 10 mL/kg`.
	const isOfFluid = isVolume.test(words) && !above.some((one) => isVolume.test(one.words));
	return isOfFluid ? doubtOf(label || shorten(words), [name]) : { name };
}

const isVolume = /\d\s*m?l(?:\/kg)/iu;

/**
 * The drugs that stand in the words of a passage before its dose, where its label names none or is that of what stands above it, or
 * that these go on to; of what is given against a thing the label, if its drug is not known.
 */
function drugsBefore({ label, words, isDose, subject }: Passage): string[] {
	const isRemedy = isDose && leadsToRemedy(label);
	// A sentence that begins with another drug may lead to what stands below it: `Enoxaparin is given by weight.`
	const isOfOther =
		subject && (isDose || (namesDrug(words.replace(/\s.*/s, '')) && !pointsBack(words)));
	const isUnsaid = isRemedy || isOfOther || hasNoName(label);
	const drugs = drugsIn(`${isUnsaid ? wordsOfDose(words) : ''} ${goesOnTo(words)}`);
	const others = drugs.filter((drug) => isOtherThan(drug, [label]));
	return others.length === 0 && isRemedy && nameOfDose(words) ? [label] : others;
}

const pointsBack = (words: string): boolean =>
	/(?<!\p{L})(?:it|its|they|their|them)(?!\p{L})/iu.test(words);

const doubtOf = (label: string, names: readonly string[]): Thing => ({
	doubt: `“${label}” does not say of what: ${names.join(', ')}`,
});

/** Says so of a dose that nothing above it names, where what is said before it has names, in a section or a list. */
function doubtOfNone(
	{ label, within, isAside, words }: Passage,
	above: readonly Passage[],
	front: readonly string[]
): Thing | undefined {
	const isGiven = givesDose(words) || isBan(words);
	if (!isGiven || front.some((title) => namesDrug(title) || isAspect(title))) return undefined;
	const doses = above.filter((one) => one.isDose && one.isAside === isAside);
	const names = doses.flatMap((one) => [
		...one.within.flatMap((section) => (within.includes(section) ? [] : [section.title])),
		...(one.table && !isOfDrugs(one.table) ? [] : [one.label, ...drugsBefore(one)]),
	]);
	const things = [...new Set(names.filter(namesThing))];
	const known = above.flatMap((one) =>
		hasNoName(one.label) ? [] : one.within.map(({ title }) => title)
	);
	const isNameless = !front.some((title) => namesThing(title) && !known.includes(title));
	if (things.length === 0 || !isNameless) return undefined;
	const [name = '', other] = things;
	if (other) return doubtOf(label, things);
	const isBeside = doses.some(
		(one) => [one.label, ...drugsBefore(one)].includes(name) && one.within.at(-1) === within.at(-1)
	);
	return { name, ...(!(isBeside && namesDrug(name)) && doubtOf(label, things)) };
}

/** All that leads to a passage, with its label. */
function frontOf({ within, lead = [], below, label }: Passage, all: readonly Passage[]): string[] {
	const above = all.find(({ of }) => below && of === below);
	const titles = above ? frontOf(above, all) : within.map(({ title }) => title);
	return [...titles, ...titleText(lead).split(' › '), label].filter(Boolean);
}

/** Whether the rows of a table are those of drugs, by the title of the first column. */
export const isOfDrugs = ({ header: [title = ''] }: Table): boolean => leadsToTreatment(title);

/** Puts what a card asks for the dose of before what it asks, or says why that is not known. */
export function withThing(card: Card, passages: readonly Passage[]): Card {
	const { own, above } = card.from;
	const things = passages.flatMap(({ of, thing, label, front = [] }) => {
		if (!thing || ![...above, ...own].some((one) => one === of)) return [];
		// What has no label may name what it is of by itself; below no heading it has the title of its page.
		return label !== '' || front.slice(-1).every(hasNoName) ? [thing] : [];
	});
	const names = things.flatMap(({ name = '' }) => (card.path.includes(name) ? [] : name || []));
	const led = plainText(card.from.spot.lead ?? []);
	const titles = led.split(' › ');
	const ask = plainText(card.ask);
	const isRow = passages.some(({ of, table }) => of === own[0] && table && isOfDrugs(table));
	// Below the patients of another one: `Zinc › Adults`.
	const last = titles.at(-1) ?? '';
	const isDose = nameOfDose(led) || (hasDose(last) && hasNoName(last) && !isProviso(last));
	// A list without labels is asked for by what leads to it.
	const said = textsOf(card).slice(1).map(plainText);
	const asked = ask === led ? said.flatMap((text) => [nameOfDose(text), ...drugsIn(text)]) : [ask];
	const isOther = isDose
		? asked.some(mayBeDrug)
		: (isRow ? mayBeDrug : namesDrug)(ask) &&
			titles.slice(0, -1).some(namesDrug) &&
			isOtherThan(ask, titles);
	const other = isOther ? `“${led}” above it gives the dose of something else` : undefined;
	const doubt = card.doubt ?? other ?? things.find(({ doubt }) => doubt)?.doubt;
	return { ...card, path: [...card.path, ...new Set(names)], doubt };
}
