import type { PhrasingContent } from 'mdast';
import type { Line, Other, Part, Placed } from '../read/parts.ts';
import type { TypedMark } from '../read/typed-items.ts';
import type { FlatItem } from '../tree/lists.ts';
import type { Style } from './style.ts';

/** The notes, divided into pages. */
export interface Outline {
	title?: Headed;
	preamble: Content[];
	pages: DraftPage[];
}

/** A page as the notes have it. */
export interface DraftPage extends PageStart {
	blocks: Content[];
}

/** What a part has turned out to be. */
export type Block = PageStart | Content;

/** What stands on a page. */
export type Content = Section | Item | Paragraph | Other;

/** An item of a list, whose level is its indent. */
export interface Item extends Placed, FlatItem {
	kind: 'item';
	/** Whether its indent alone tells that it is one. */
	unmarked?: boolean;
}

export interface Paragraph extends Placed {
	kind: 'paragraph';
	content: PhrasingContent[];
}

/** A heading within a page; `depth` 2 is a section of the page. */
export interface Section extends Headed {
	kind: 'section';
	depth: 2 | 3;
}

interface PageStart extends Headed {
	kind: 'page';
}

interface Headed extends Placed {
	title: string;
}

/** What stands around a part: it decides what an unmarked line is. */
export interface Surroundings {
	place: number;
	parts: readonly Part[];
	/** The parts directly before and behind it, if they are lines. */
	above: Line | undefined;
	next: Line | undefined;
	/** The marks of items that the parts begin with. */
	marks: readonly (TypedMark | undefined)[];
	/** The block before it. */
	last: Block | undefined;
	style: Style;
}

/** A block of its own, more text for the block before, or a line that only decorates. */
export type Settled = Block | { kind: 'continuation'; content: PhrasingContent[] } | 'nothing';
