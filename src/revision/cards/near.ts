import { t } from '../../lib/language/t.ts';
import { hasCloze, richWithoutCloze } from './cloze.ts';
import { shorten } from './lead.ts';
import { ownsItems, type Block, type Statement } from './outline.ts';
import { joinRich, plainText, sliceRich, type Rich } from './rich.ts';
import {
	countWords,
	hasDose,
	isAspect,
	isLimiting,
	isNoLabel,
	isProviso,
	leadsToTreatment,
	mayConcern,
	mayLimit,
	reachOf,
	tellingStems,
} from './words.ts';

/** A text that is no statement of its own. */
export interface Remark {
	/** What may limit the statements near it; nothing if that cannot be shown. */
	text: Rich | undefined;
	/** Its words, to tell readers which is meant. */
	said: string;
	/** The stem of what it only describes: it limits nothing else, if a statement is named so. */
	subject?: string | undefined;
	/** The statement that it is, if it is one, which it does not limit itself. */
	of?: Statement;
}

/** A text of more words is prose, of which only the sentences count that limit something by their own words. */
const mostWordsOfNote = 40;

/**
 * What of a text may limit the statements near it; nothing if none of it may. Of one that is strict, such as “Common mistake”, only
 * what limits by its own words does, as of prose, which an aside is not.
 */
export function remarkOf(
	text: Rich | undefined,
	said: string,
	{ isStrict = false, isAside = false } = {}
): Remark | undefined {
	const words = text ? plainText(text) : said;
	if (words === '') return undefined;
	const isProse = !isAside && countWords(words) > mostWordsOfNote;
	if (text && isProse && !isStrict) return ownWords({ text, said });
	const counts = isProse || isStrict ? mayLimit(said) : mayConcern(words);
	return counts ? { text, said } : undefined;
}

/** The sentences of a remark that limit something by their own words; nothing if there are none. */
function ownWords({ text, said }: Remark): Remark | undefined {
	if (!text) return { text, said };
	const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
	const limiting = [...sentences.segment(plainText(text))]
		.filter(({ segment }) => mayLimit(segment))
		.map(({ segment, index }) => sliceRich(text, index, index + segment.length));
	return limiting.length > 0 ? { text: joinRich(limiting), said } : undefined;
}

/** What a statement says that names patients, states or a caution, or any if `isAside`: it limits those beside it. */
export function remarkOfProviso(statement: Statement, isAside = false): Remark | undefined {
	const { term, text, children } = statement;
	if (!term || !(isAside || isProvisoStatement(statement))) return undefined;
	const isEmpty = children.length === 0 && text && plainText(text) === '';
	return isEmpty
		? undefined
		: { text: textOfItem(statement), said: plainText(term), of: statement };
}

/** Whether a statement says something of certain patients or states, or warns. */
const isProvisoStatement = ({ term, text = [], isLabelled }: Statement): boolean =>
	term !== undefined &&
	isProviso(plainText(term)) &&
	(isLabelled || hasDose(plainText(text)) || mayLimit(plainText(text)));

/** Whether what stands behind a label limits a block: a dose, or else treatment, of all patients or of more of them. */
function reaches(label: string, block: Block, isSibling = false): boolean {
	const { term, text = [] }: Partial<Statement> = block.type === 'statement' ? block : {};
	const [own, heading] = [plainText(term ?? []), block.headings.at(-1) ?? ''];
	const isTreatment = !isProviso(own) && [own, heading].some(leadsToTreatment);
	const labels = isSibling ? [own] : [own, heading, plainText(block.lead ?? [])];
	return (
		(!term || isTreatment || hasDose(plainText(text))) &&
		labels.every((one) => reachOf(one) < reachOf(label))
	);
}

/**
 * What stands below a statement behind labels and may limit it: below a figure all but other aspects, else what is said of certain
 * patients or limits by its own words, unless the literature contradicts that.
 */
export function remarksBelow({ text = [], children }: Statement): Remark[] {
	if (plainText(text) === '') return [];
	const hasFigure = /\d/.test(plainText(text));
	return children.flatMap((child): Remark[] => {
		const label = plainText(child.term ?? []);
		const isNamed = isProviso(label) || isLimiting(plainText(child.text ?? []));
		const counts = hasFigure || (isNamed && child.evidence?.verdict !== 'differs');
		if (label === '' || isNoLabel(label) || !counts || (isAspect(label) && !isNamed)) return [];
		return [{ text: textOfItem(child), said: label }];
	});
}

/** Has items limit others of their list: those without a term all that have one, those of certain patients the doses. */
export function limitSiblings(items: readonly Statement[]): void {
	for (const item of items) {
		const proviso = remarkOfProviso(item);
		const remark = proviso ?? remarkOfItem(item);
		if (!remark) continue;
		for (const other of items) {
			const isConcerned = !proviso || reaches(proviso.said, other, true);
			if (other.term && isConcerned) limit(other, { ...remark, of: item }, 'beside');
		}
	}
}

/** What an item without a term says, with what stands below it, if it may limit others. */
export const remarkOfItem = (item: Statement): Remark | undefined => {
	const text = item.term || hasCloze(item.text ?? []) ? [] : textOfItem(item);
	return text?.length === 0 ? undefined : remarkOf(text, plainText(item.text ?? []));
};

/** What items say with what stands below them, as one text; nothing if that cannot be shown. */
export function textOfItems(items: readonly Statement[]): Rich | undefined {
	const parts = items.map(textOfItem);
	return parts.every((part) => part !== undefined) ? joinRich(parts) : undefined;
}

function textOfItem({ term, isLabelled, text, children, evidence }: Statement): Rich | undefined {
	const below = textOfItems(children);
	if (!text || !below) return undefined;
	const label = term ? [...term, isLabelled ? ':' : '', ...(text.length > 0 ? [' '] : [])] : [];
	const note = evidence?.verdict === 'differs' ? [` (${t('revision.verdictInside.differs')})`] : [];
	return joinRich([[...label, ...richWithoutCloze(text), ...note], below]);
}

/** The statements of a section, and what stands near them. */
export class Near {
	readonly #blocks: Block[] = [];
	/** What stands above all of them, and right above the next. */
	readonly #above: Remark[] = [];
	#right: Remark[] = [];
	/** What holds in certain patients or states. */
	readonly #provisos: Remark[] = [];

	readonly #outer: Near | undefined;
	readonly #isTitled: boolean;

	/** `outer` is what the section belongs to, and `isTitled` whether only bold words part it from that. */
	constructor(outer?: Near, isTitled = false) {
		this.#outer = outer;
		this.#isTitled = isTitled;
	}

	/** Whether no statement has been taken yet. */
	get isEmpty(): boolean {
		return this.#blocks.length === 0;
	}

	/** What stands below bold words alone, which part a section as headings do. */
	below(): Near {
		return new Near(this.#isTitled ? this.#outer : this, true);
	}

	/** Adds a remark to the statements above it; unless it leads to those below it, to these as well. */
	add(remark: Remark, isLead = false): void {
		const lead = this.#blocks.at(-1)?.lead;
		for (const block of concerned(this.#blocks, remark)) {
			const isElsewhere = lead && plainText(lead) !== plainText(block.lead ?? []);
			limit(block, remark, 'below', isElsewhere ? lead : undefined);
		}
		if (!isLead) (this.isEmpty ? this.#above : this.#right).push(remark);
	}

	/** Takes statements. A list or a table without a lead of its own belongs to what stands right above. */
	take(blocks: readonly Block[], isBelow: boolean): void {
		const asked = blocks.filter(isAsked);
		for (const remark of [...this.above(), ...(isBelow ? this.#right : [])]) {
			for (const block of concerned(asked, remark)) limit(block, remark, 'above');
		}
		if (blocks.some((block) => isAsked(block) || (block.type === 'statement' && block.isLead)))
			this.#right = [];
		this.#keep(asked);
	}

	/** What holds a section knows its statements, too, unless that is the page. */
	#keep(blocks: readonly Block[]): void {
		for (const remark of this.#provisos) limitAll(blocks, remark, 'above');
		this.#blocks.push(...blocks);
		const outer = this.#outer;
		if (outer && (this.#isTitled || outer.#outer)) outer.#keep(blocks);
	}

	/** Adds what stands below a heading or a lead that names patients, states or cautions to the doses that do not. */
	addProviso(remark: Remark): void {
		for (const near of [this, ...(this.#outer ? [this.#outer] : [])]) {
			limitAll(near.#blocks, remark, 'below');
			near.#provisos.push(remark);
		}
	}

	/** What stands above all statements: of what holds the section that which limits by its own words. */
	above(): Remark[] {
		const outer = this.#outer?.above() ?? [];
		return [
			...(this.#isTitled ? outer : outer.flatMap((remark) => ownWords(remark) ?? [])),
			...this.#above,
		];
	}
}

/** Whether there may be cards of a block that it can limit. */
const isAsked = (block: Block): boolean =>
	block.type === 'table' || (block.type === 'statement' && (block.isItem || ownsItems(block)));

/** The statements that a remark describes, or all. */
function concerned(blocks: readonly Block[], { subject }: Remark): readonly Block[] {
	const isNamed = (block: Block) =>
		block.type === 'statement' && tellingStems(plainText(block.term ?? [])).has(subject ?? '');
	return blocks.some(isNamed) ? blocks.filter(isNamed) : blocks;
}

/** Has a remark behind a label limit those of some blocks that it reaches. */
function limitAll(blocks: readonly Block[], remark: Remark, where: string): void {
	for (const block of blocks) if (reaches(remark.said, block)) limit(block, remark, where);
}

/** Has a remark limit a statement. One that stands below another lead is shown with it. */
function limit(block: Block, { text, said, of }: Remark, where: string, lead?: Rich): void {
	if (block === of || block.type === 'question' || isOtherAspect(block)) return;
	if (!text) block.doubt ??= doubtOf(said, where);
	else (block.limits ??= []).push(lead ? [...lead, ' › ', ...text] : text);
}

/** Says that a text, which cannot be shown, may limit a statement. */
export const doubtOf = (said: string, where: string): string =>
	`“${shorten(said)}” ${where} it may limit it`;

/** Whether a statement says what a thing is or comes from, with no figure: no dose depends on it. */
const isOtherAspect = (block: Block): boolean =>
	block.type === 'statement' &&
	block.term !== undefined &&
	isAspect(plainText(block.term)) &&
	!/\d/.test(plainText(block.text ?? []));
