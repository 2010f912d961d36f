import type { Flaw } from '../../lib/problems.ts';
import { hasCloze } from './cloze.ts';
import type { ReadRow } from './read-rows.ts';
import type { Rich } from './rich.ts';

/** What the literature may say of a statement, as the evidence note beside it has it. */
export type Verdict = 'supported' | 'partly' | 'differs' | 'not-found';

/** A page as cards are made from it. */
export interface PageOutline {
	/** Its name: `management`, or `index`. */
	name: string;
	title: string;
	/** Its file, below `content/docs`. */
	file: string;
	blocks: Block[];
	/** All that it says, block by block, with what is neither a statement nor a table. */
	said: readonly (Block | Remark)[];
	/** Pictures that stand by themselves, by the id of the heading above them: they belong to the section. */
	pictures: ReadonlyMap<string, readonly Picture[]>;
	/** Where it does not parse. */
	flaws: readonly Flaw[];
}

export type Block = Statement | Table | WrittenQuestion;

/** Whether something that a page says is a block of which there may be cards. */
export const isBlock = (one: Block | Remark): one is Block => one.type !== 'remark';

/** Whether something that a page says is an item of a list. */
export const isItem = (one: Block | Remark): one is Statement =>
	one.type === 'statement' && one.isItem;

/** Whether a block is a paragraph of which there are cards: items right below it stand below what it says. */
export const ownsItems = (block: Block): block is Statement =>
	block.type === 'statement' &&
	!(block.isItem || block.isLead) &&
	(block.term !== undefined || hasCloze(block.text ?? []));

/** Where something stands. */
export interface Spot {
	/** Titles of the headings above it. */
	headings: readonly string[];
	/** The sections that hold it, the outermost first: those below headings, and those below bold words alone. */
	within: readonly Section[];
	/** Id of the nearest of them. */
	anchor: string;
	/** What leads to it, such as the paragraph right above a list or a table. */
	lead?: Rich | undefined;
	/** Why it is not known what limits it, if that is so. */
	doubt?: string | undefined;
	/** Whether it stands in an aside. */
	isAside: boolean;
	line: number;
}

/** A part of a page. */
export interface Section {
	title: string;
	/** Whether bold words part it from others, rather than a heading. */
	isBold?: boolean;
}

/** What a page says that is neither a statement nor a table, such as a quotation. */
export interface Remark extends Spot {
	type: 'remark';
	text: Rich;
}

/** A list item or a paragraph, with the statements below it. */
export interface Statement extends Spot {
	type: 'statement';
	isItem: boolean;
	/** The bold words that it begins with, without their colon. */
	term: Rich | undefined;
	/** Whether it is a paragraph that leads to what stands below it. */
	isLead: boolean;
	/** Whether a colon stands behind the term, rather than the rest of its sentence. */
	isLabelled: boolean;
	/** What it says; nothing if it holds what a card cannot show. */
	text: Rich | undefined;
	/** All that it says, with gaps for what a card cannot show. */
	whole: Rich;
	/** What the asides, tables and other blocks in it say. */
	notes: readonly Rich[];
	pictures: readonly Picture[];
	children: Statement[];
	evidence: EvidenceNote | undefined;
	/** What authors say of its cards. */
	asked: WrittenCard[];
}

/** A table. */
export interface Table extends Spot {
	type: 'table';
	/** Nothing for what a card cannot show, such as a footnote. */
	header: (string | undefined)[];
	rows: Row[];
	/** For each column the one that names what its doses are of; nothing where that is not known. */
	drugs: (number | undefined)[];
	evidence: EvidenceNote | undefined;
	asked: WrittenCard[];
}

/** A row of a table. */
export interface Row extends ReadRow {
	cells: (Rich | undefined)[];
	line: number;
}

/** A `<Question>`. */
export interface WrittenQuestion extends Spot {
	type: 'question';
	ask: string;
	options: { text: Rich; reason: Rich; isKey: boolean; line: number }[];
	/** Whether there is something in it that is no option. */
	hasOther: boolean;
}

/** What an `<Evidence>` says. */
export interface EvidenceNote {
	verdict: Verdict;
	text: string;
}

/** A `<Card>`. */
export interface WrittenCard {
	ask: string | undefined;
	short: string | undefined;
	off: boolean;
	/** Attributes that are not known. */
	unknown: string[];
	line: number;
}

/** A picture of a page, as its author names it. */
export interface Picture {
	/** Its path from the page, or from the site if it begins with a slash. */
	src: string;
	/** What it shows, in words. */
	alt: string;
}
