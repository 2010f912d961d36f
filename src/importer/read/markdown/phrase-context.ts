import type { Definition, PhrasingContent, Root, RootContent } from 'mdast';
import type { Token } from './raw.ts';
import type { SaidKind } from './said.ts';

/** What reading a line needs to know of its file, and may tell of it. */
export interface PhraseContext {
	tokens: readonly Token[];
	definitions: ReadonlyMap<string, Definition>;
	footnotes: ReadonlySet<string>;
	/** Is told what stays as it was typed or is left out. */
	say: (kind: SaidKind, what: string) => void;
	/** The words of what was left out and is told by its kind. */
	left: string[];
	/** Adds a footnote that stands in its line, and returns its label. */
	addFootnote: (note: string) => string;
}

/** What reads the blocks that stand in another one: in a quotation, a box, a block of code. */
export interface InnerReader {
	readonly context: PhraseContext;
	parse(text: string): Root;
	/** The content of a line. */
	phrases(line: string): PhrasingContent[];
	read(blocks: readonly RootContent[]): RootContent[];
}
