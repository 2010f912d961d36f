import { richWithoutCloze } from './cloze.ts';
import { isNote } from './notes.ts';
import { isItem, type Block, type Remark } from './outline.ts';
import { nameText, plainText } from './rich.ts';
import { hasDose } from './doses.ts';
import { hasNoName, nameOfDose } from './labels.ts';
import { pointsAtSeveral } from './limiting.ts';

/** What says what the paragraphs right below it are about. */
export interface Subject {
	label: string;
	/** The paragraph, and those above it that with it are of one drug: `Adults` and `Children`. */
	of: readonly (Block | Remark)[];
	/** Whether it gives a dose, as what names a drug does. */
	isDose: boolean;
	/** Whether others may be meant, too, since it is the last in its section, and the only one with a paragraph below it. */
	isUnclear?: boolean;
}

/**
 * Finds what paragraphs without a label are about: `Safe in pregnancy.` is said of the drug that the paragraph above it names, and
 * not of the next. What stands before all of them or behind a list is about all, and so is what points at several of them,
 * or is an aside without a dose behind the last.
 */
export function subjectsOf(said: readonly (Block | Remark)[]): Map<Block | Remark, Subject> {
	const subjects = new Map<Block | Remark, Subject>();
	let above: Subject | undefined;
	for (const [index, block] of said.entries()) {
		const last = above?.of.at(-1);
		const isListed = isItem(block) && !block.isAside && !isAlone(said, index);
		if (!last || !isBeside(last, block) || isListed) above = undefined;
		const label = isListed ? '' : labelOf(block);
		const isUsed = subjects.values().some((one) => one === above);
		if (label) above = joined(isUsed ? undefined : above, label, block);
		else if (above && last && isUnlabelled(block) && !(block.isAside && isItem(last))) {
			const isLast = !said.slice(index + 1).some((later) => isNext(later, block));
			const isOfAll = isLast && ((block.isAside && !hasDose(wordsOf(block))) || isItem(last));
			above.isUnclear =
				isLast && ![...subjects].some(([other, one]) => one !== above && isBeside(other, block));
			if (!isOfAll && !pointsAtSeveral(wordsOf(block))) subjects.set(block, above);
		}
	}
	return subjects;
}

/** What a label below others names: the same drug as these, if it says but for whom or when, else one of its own. */
function joined(above: Subject | undefined, label: string, block: Block | Remark): Subject {
	const own = { label, of: [block], isDose: hasDose(wordsOf(block)) };
	if (!above || !hasNoName(label)) return own;
	const isDose = above.isDose || own.isDose;
	return { label: `${above.label}, ${label}`, of: [...above.of, block], isDose };
}

/** Whether something is the next that has a label, or an item, in the same section. */
const isNext = (later: Block | Remark, { within }: Block | Remark): boolean =>
	later.within.at(-1) === within.at(-1) && (labelOf(later) !== '' || isItem(later));

/** Whether an item is the only one of its list. */
const isAlone = (said: readonly (Block | Remark)[], index: number): boolean =>
	![said[index - 1], said[index + 1]].some((other) => other && isItem(other));

/** In the same section; what stands in an aside names nothing outside. */
const isBeside = (one: Block | Remark, other: Block | Remark): boolean =>
	one.within.at(-1) === other.within.at(-1) && (!one.isAside || other.isAside);

/** The label of an item or a paragraph, or what stands there in place of one: `Zinc 5 mg`. */
export function labelOf(block: Block | Remark): string {
	const isStatement = block.type === 'statement';
	if (isStatement && (block.isLead || block.term)) {
		return block.isLead ? '' : nameText(block.term ?? []);
	}
	return block.type === 'remark' && isNote(block.text) ? '' : nameOfDose(wordsOf(block));
}

const isUnlabelled = (block: Block | Remark): boolean =>
	block.type === 'remark' ? !isNote(block.text) : block.type === 'statement' && !block.isLead;

const wordsOf = (block: Block | Remark): string =>
	plainText(richWithoutCloze('whole' in block ? block.whole : 'text' in block ? block.text : []));
