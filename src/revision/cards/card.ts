import type { Picture, Row, Spot, Statement, Verdict, WrittenQuestion } from './outline.ts';
import type { Rich } from './rich.ts';

/** How a card asks. */
export type CardKind = 'term' | 'list' | 'row' | 'dispute' | 'authored' | 'cloze' | 'question';

/** A prompt and its answer, as a page gives it: it has no id yet. */
export interface Card {
	kind: CardKind;
	/** Where it stands, as a key: `presentation/signs/bands`. No two cards of a topic share one. */
	place: string;
	/** Cards that tell each other's answers share one: they are kept apart in a session. */
	sibling: string;
	/** Name of its page: `presentation`. */
	page: string;
	/** Title of its page: `Clinical presentation`. */
	pageTitle: string;
	/** Id of the heading above it. */
	anchor: string;
	/** Titles of the headings above it, without the page's own, then the terms that lead to it. */
	path: readonly string[];
	ask: Rich;
	/** What is wanted, where `ask` alone does not say it: `Test`, `Name 4`. */
	wanted?: string | undefined;
	/** The answer; empty where there are items or options. */
	answer: Rich;
	/** What is to be listed. */
	items?: readonly CardItem[] | undefined;
	/** The rest of a long list, which the front shows. */
	given?: readonly Rich[] | undefined;
	/** What is to be chosen from, in a question. */
	options?: readonly Option[] | undefined;
	/** What else the page says near it, which may limit the answer. */
	limits?: readonly Rich[] | undefined;
	/** Pictures that belong to the answer. */
	pictures: readonly Picture[];
	/** What the literature says where it differs from the answer. */
	literature?: Literature | undefined;
	/** The verdict that counts for it: its own, or that of what it belongs to. */
	verdict?: Verdict | undefined;
	/** What the evidence note says. */
	note?: string | undefined;
	/** Why it is not known what limits it, if that is so. */
	doubt?: string | undefined;
	/** What it is made from. */
	from: Source;
	/** Its file, below `content/docs`, and its line there. */
	file: string;
	line: number;
}

/** What a card is made from: statements or rows, the statements that these stand below, and where they stand. */
export interface Source {
	own: readonly (Statement | Row)[];
	/** The titles of other columns, which are named with it. */
	names?: readonly string[];
	above: readonly Statement[];
	spot: Spot;
}

/** One thing in a list, with what the literature says of it. */
export interface CardItem {
	text: Rich;
	verdict?: Verdict | undefined;
	note?: string | undefined;
}

/** One option of a question. */
export type Option = Omit<WrittenQuestion['options'][number], 'line'>;

/** What the literature says: in short, and the rest of the note. */
export interface Literature {
	short: string;
	rest: string;
}

/** A card that the rules would have made, and did not. */
export interface Refusal {
	file: string;
	line: number;
	/** The front that it would have had. */
	front: string;
	reason: string;
}

/** Whether a card is in the deck that readers get unless they choose otherwise. */
export const isInDefaultDeck = ({ verdict }: Pick<Card, 'verdict'>): boolean =>
	verdict !== 'not-found';
