import { isBlock, isItem, ownsItems, type Block, type Remark, type Statement } from './outline.ts';
import { plainText, titleText } from './rich.ts';
import { givesDose, hasDose, drugsIn, leadsToRemedy, namesDrug } from './doses.ts';
import { has } from './words.ts';
import { hasNoName, isOtherThan, mayBeDrug, nameOfDose } from './labels.ts';
import { isBan, isMaximum, isProviso, isWarning, leadsToOther, reachOf } from './limiting.ts';

/**
 * Puts the items right below a paragraph of which there are cards below it, as in a list: they may limit what it says. A list with
 * doses that has nothing to do with what the paragraph says stays apart.
 */
export function joinLists(said: readonly (Block | Remark)[]): (Block | Remark)[] {
	let above: Block | undefined;
	return said.filter((block) => {
		if (!isBlock(block)) return true;
		const isBelow = above?.isAside === block.isAside && above?.anchor === block.anchor;
		if (isItem(block) && above && isBelow && ownsItems(above)) {
			const list = said.filter(isItem).filter(({ within }) => within === block.within);
			const texts = list.map(({ whole }) => plainText(whole));
			const isOfAbove = isMostOf(above, texts, said);
			const parting = isOfAbove ? undefined : findParting(above, texts.join('; '));
			for (const item of parting ? list : []) item.doubt ??= parting?.doubt;
			if (!parting && !isApart(block, above)) {
				block.doubt ??= doubtBelow(block, above);
				above.children.push(block);
				return false;
			}
		}
		above = block;
		return true;
	});
}

/**
 * Whether an item is of a drug of its own rather than of the dose above it, since it names a drug, or the label above says but how
 * that is given. Without a label it is so below another drug alone: else it may be one of several that are given.
 */
export function isApart(item: Statement, above: Statement): boolean {
	const label = titleText(above.term ?? []);
	const isOther = namesDrug(nameOfItem(item)) && (item.term !== undefined || namesDrug(label));
	const said = plainText(above.text ?? []);
	const isOfOne =
		hasNoName(label) && namesDrug(/^\S*/.exec(said)![0]) && drugsIn(said).length === 1;
	if (isOther && isOfOne && isOtherThan(nameOfItem(item), [said])) return true;
	return (
		(isOther || (item.term !== undefined && hasNoName(label))) &&
		doubtBelow(item, above) !== undefined
	);
}

/** The items below a statement, without those that have no label and are of another drug: these are no part of its answer. */
export const ownItems = (above: Statement): Statement[] =>
	above.children.filter((child) => child.term || !isApart(child, above));

/** The label of an item, or what it names before its dose. */
const nameOfItem = ({ term = [], whole }: Statement): string =>
	titleText(term) || nameOfDose(plainText(whole));

/**
 * Finds out whether doses below a paragraph have nothing to do with what it says, as it has said all of that itself: it warns,
 * limits, says what is given to certain patients or against the thing itself, or names another drug. Nothing if it leads to them.
 * Whether those behind the dose of others are of these cannot be known.
 */
export function findParting(above: Statement, below: string): { doubt?: string } | undefined {
	const { term = [], text = [], headings } = above;
	const [label, said] = [titleText(term), plainText(text)];
	if (said === '' || said.endsWith(':') || !givesDose(below)) return undefined;
	const isOfPatients = isProviso(label) && (hasDose(said) || isBan(said) || has(said, 'limits'));
	const isOther =
		leadsToRemedy(label) ||
		(headings.some(namesDrug) && drugsIn(said).some((drug) => isOtherThan(drug, headings)));
	if (!isOther && !isOfPatients && !isWarning(label) && !isMaximum(label)) return undefined;
	const isForbidding = !hasDose(said) && (isBan(said) || has(said, 'whom'));
	const isForbidden = isWarning(label) || (isOfPatients && isForbidding);
	// Drugs may be those that are not given together.
	const isClear = isForbidden && !isOther && !(leadsToOther(label) && namesDrug(below));
	return isClear ? {} : { doubt: doubtWhether(label) };
}

/** Whether items give but the most of what patients have by weight above them, and none beside these have: it is theirs at least. */
function isMostOf(above: Statement, items: readonly string[], said: readonly (Block | Remark)[]) {
	const beside = said.filter(({ within }) => within.at(-1) === above.within.at(-1));
	const isByWeight = (one: Block | Remark) =>
		one.type === 'statement' && plainText(one.whole).includes('/kg');
	return (
		reachOf(titleText(above.term ?? [])) === 1 &&
		beside.every((one) => isByWeight(one) === (one === above)) &&
		items.filter(hasDose).every(isMaximum)
	);
}

const doubtWhether = (label: string): string => `whether it is of “${label}” above it is not known`;

/** Why it is not known whether an item is of what the dose or the ban above it is of, as it has a dose and may name a drug; nothing if it is. */
export const doubtBelow = (item: Statement, above: Statement): string | undefined =>
	(hasDose(plainText(above.whole)) || isBan(plainText(above.text ?? []))) &&
	givesDose(plainText(item.whole)) &&
	mayBeDrug(nameOfItem(item))
		? doubtWhether(titleText(above.term ?? []))
		: undefined;
