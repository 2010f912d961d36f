import { hasCloze } from './cloze.ts';
import type { Verdict } from './card.ts';
import type { Picture } from './pictures.ts';
import type { Rich } from './rich.ts';

/** A page as cards are made from it. */
export interface PageOutline {
	/** Its name: `management`, or `index`. */
	name: string;
	title: string;
	/** Its file, below `content/docs`. */
	file: string;
	blocks: Block[];
	/** Pictures that stand by themselves, by the id of the heading above them: they belong to the section. */
	pictures: ReadonlyMap<string, readonly Picture[]>;
}

export type Block = Statement | Table | WrittenQuestion;

/** Whether a block is a paragraph of which there are cards: items right below it stand below what it says. */
export const ownsItems = (block: Block): block is Statement =>
	block.type === 'statement' &&
	!(block.isItem || block.isLead) &&
	(block.term !== undefined || hasCloze(block.text ?? []));

/** Where something stands. */
export interface Spot {
	/** Titles of the headings above it. */
	headings: readonly string[];
	/** Id of the nearest of them. */
	anchor: string;
	/** What leads to it, such as the paragraph right above a list or a table. */
	lead?: Rich | undefined;
	/** Whether that ends with a colon. */
	isIntroduced?: boolean | undefined;
	/** Why it is not known what limits it, if that is so. */
	doubt?: string | undefined;
	/** What stands near it and may limit it. */
	limits?: Rich[];
	line: number;
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
	rows: { cells: (Rich | undefined)[]; line: number }[];
	evidence: EvidenceNote | undefined;
	asked: WrittenCard[];
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
