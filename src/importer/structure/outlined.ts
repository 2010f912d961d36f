import type { PhrasingContent } from 'mdast';
import type { Item, Other, Paragraph, Part } from '../read/parts.ts';
import type { Style } from './style.ts';

/** The notes, divided into pages. */
export interface Outline {
	title?: Title;
	preamble: Content[];
	pages: DraftPage[];
	/** Whether their lists have been flattened by an export. */
	flattened: boolean;
}

/** A page as the notes have it. */
export interface DraftPage extends PageStart {
	blocks: Content[];
}

/** What a part has turned out to be. */
export type Block = Title | PageStart | Content;

/** What stands on a page. */
export type Content = Section | Item | Paragraph | Other;

/** A heading within a page; `depth` 2 is a section of the page. */
export interface Section extends Headed {
	kind: 'section';
	depth: number;
}

export interface Title extends Headed {
	kind: 'title';
}

export interface PageStart extends Headed {
	kind: 'page';
}

interface Headed {
	line: number;
	blankBefore: boolean;
	title: string;
}

/** What stands around a part: it decides what an unmarked line is. */
export interface Surroundings {
	place: number;
	parts: readonly Part[];
	/** The block before it. */
	last: Block | undefined;
	style: Style;
	/** Depth of the heading that it stands under; 1 is the page itself. */
	depth: number;
}

/** A block of its own, more text for the block before, or a line that only decorates. */
export type Settled = Block | { kind: 'continuation'; content: PhrasingContent[] } | 'nothing';
