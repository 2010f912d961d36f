import { ownWords, wholeItem } from './lists.ts';
import {
	ownsItems,
	type Block,
	type PageOutline,
	type Remark,
	type Row,
	type Spot,
	type Statement,
	type Table,
	type WrittenQuestion,
} from './outline.ts';
import { nameText, plainText, type Rich } from './rich.ts';
import { givesDose } from './doses.ts';
import { labelOf, subjectsOf, type Subject } from './subjects.ts';

/** Something that a page says, whatever kind of block it is: all of them together are all that it says. */
export interface Passage extends Pick<Spot, 'within' | 'lead' | 'isAside' | 'line'> {
	/** What it is about, which begins its text, too; empty if it names nothing. */
	label: string;
	text: Rich;
	/** What it says without what stands below it, and that without its label. */
	own: Rich;
	words: string;
	/** Whether it says how much of something is given, or how often. */
	isDose: boolean;
	/** What it says with the items of its list that have no label, either. */
	listed: string;
	/** The statement or the row that it is. */
	of?: Statement | Row;
	/** The statement that it stands in or below. */
	below?: Statement | undefined;
	/** The paragraph with a label right above it, whose it is, and how that has it: without the label. */
	subject?: Subject & { passage: Passage };
	/** The table that it stands in. */
	table?: Table;
	/** The question of which it gives an option with its reason, and which names it. */
	question?: WrittenQuestion;
	/** All that leads to it, with its label. */
	front?: readonly string[];
	/** What its dose is of, if its label does not say it. */
	thing?: Thing | undefined;
}

/** What something is of whose label does not say it, or why that is not known. */
export interface Thing {
	name?: string;
	doubt?: string | undefined;
}

/** All that a page says, in reading order. */
export function passagesOf({ said }: Pick<PageOutline, 'said'>): Passage[] {
	const subjects = subjectsOf(said);
	const listOf = ({ lead, within }: Spot) => lead ?? within.at(-1);
	const lists = Map.groupBy(said.filter(isListed), listOf);
	return said.flatMap((block) => {
		const subject = subjects.get(block);
		const list = isListed(block) ? lists.get(listOf(block)) : undefined;
		const listed = list?.map(({ whole }) => plainText(whole)).join('; ');
		return readBlock(block).map((read) => {
			const said = plainText(read.text);
			const passage = { ...read, isDose: givesDose(said), listed: listed ?? read.words };
			if (!subject || passage.below) return passage;
			const { label } = subject;
			const text = [label, ': ', ...read.text];
			return { ...passage, label, text, subject: { ...subject, passage } };
		});
	});
}

const isListed = (block: Block | Remark): block is Statement =>
	block.type === 'statement' && block.isItem && labelOf(block) === '';

function readBlock(block: Block | Remark): Omit<Passage, 'isDose' | 'listed'>[] {
	if (block.type === 'remark')
		return [{ ...unlabelled(spotOf(block), block.text), label: labelOf(block) }];
	if (block.type === 'statement') {
		const isSaid: boolean = block.isItem || ownsItems(block);
		if (isSaid) return passagesBelow(block);
		return block.notes.map((text) => unlabelled(spotOf(block), text));
	}
	if (block.type === 'question') {
		return block.options.flatMap(({ text, reason }) => {
			const words = plainText(reason);
			const said = [...text, ': ', ...reason];
			const option = { ...spotOf(block), label: block.ask, text: said, own: said };
			return words ? [{ ...option, words, question: block }] : [];
		});
	}
	return block.rows.map((row) => ({
		...spotOf(block),
		label: nameText(row.label),
		text: row.said,
		own: row.said,
		words: row.texts.slice(1).map(plainText).join('; '),
		of: row,
		table: block,
	}));
}

function passagesBelow(statement: Statement, below?: Statement): ReturnType<typeof readBlock> {
	const { notes, children } = statement;
	const spot = spotOf(statement);
	return [
		{
			...spot,
			below,
			label: labelOf(statement),
			text: wholeItem(statement),
			own: ownWords(statement),
			words: plainText(statement.text ?? statement.whole),
			of: statement,
		},
		...notes.map((text) => unlabelled({ ...spot, below: statement }, text)),
		...children.flatMap((child) => passagesBelow(child, statement)),
	];
}

const unlabelled = (spot: ReturnType<typeof spotOf> & Pick<Passage, 'below'>, text: Rich) => ({
	...spot,
	label: '',
	text,
	own: text,
	words: plainText(text),
});

const spotOf = ({ within, lead, isAside, line }: Spot) => ({ within, lead, isAside, line });
