import type { PhrasingContent, Root, RootContent } from 'mdast';
import type { Problem } from '../../lib/problems.ts';

/** Notes as a reader of one format hands them on: not yet divided into pages. */
export interface SourceNotes {
	/** Lines of plain text, whose meaning follows from what they say and what stands around them. */
	parts?: Part[] | undefined;
	/** The tree of a format that marks what is a heading, an item or a table; there are no `parts` then. */
	root?: Root;
	/** The title that the file itself declares, in its front matter. */
	title?: string | undefined;
	/** Further names that the file gives its subject. */
	aliases?: readonly string[];
	/** What else the file says of itself: tags, dates. */
	properties?: readonly (readonly [name: string, value: string])[];
	/** Why the file is not to be published, if its author says so. */
	unpublished?: string | undefined;
	/** What could not be taken over as it is, and what was left out. */
	notices: Notice[];
	/** All that the file says, as it stands there: what is neither on a page nor in `notices` or `left` is named. */
	said?: SourceText[] | undefined;
	/** The lines of a file of text. */
	lines?: readonly string[];
	/** The words of what was left out and only counted, such as comments. */
	left?: string[];
	/** Blocks that other blocks refer to, by their ids. */
	blocks?: ReadonlyMap<string, PhrasingContent[]>;
	/** The pictures that the file itself holds, by the address that the tree has for them. */
	pictures?: ReadonlyMap<string, Uint8Array>;
}

/** Something that the author should know of a file. */
export interface Notice extends Omit<Problem, 'file'> {
	/** Whether no word of the notes is at stake: it is told last, and not file by file. */
	quiet?: boolean;
	/** The file, where notes of several are one. */
	file?: string;
}

/** The text of one line of the notes; in Word documents lines are paragraphs. */
export interface SourceText {
	line: number;
	text: string;
	/** The words by which it is found where lines have no numbers. */
	place?: string;
	/** The file, where notes of several are one. */
	file?: string;
}

/** One part of the notes. Every part knows its line, counted from 1. */
export type Part = Line | Other;

/** A line that no syntax marks: what it is follows from what it says and what stands around it. */
export interface Line extends Placed {
	kind: 'line';
	content: PhrasingContent[];
	text: string;
	/** Columns of white space before it; a tab reaches to the next multiple of 4. */
	indent: number;
	/** Whether it begins with a tab. */
	tabbed: boolean;
}

/** A table or a rule: taken over as it is. */
export interface Other extends Placed {
	kind: 'other';
	node: RootContent;
}

/** Where something stands in the notes. */
export interface Placed {
	line: number;
	/** Whether an empty line, or nothing at all, stands before it. */
	blankBefore: boolean;
}
