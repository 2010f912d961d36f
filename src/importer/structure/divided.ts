import type { RootContent } from 'mdast';
import type { Notice } from '../read/parts.ts';

/** Notes, divided into pages. */
export interface Divided {
	title?: { title: string; line: number };
	/** What stands before the first page. */
	preamble: RootContent[];
	pages: DividedPage[];
	/** Lines whose items were joined to the items before them. */
	joined: number[];
	/** What may be meant otherwise. */
	notices?: Notice[];
}

/** A page as the notes have it. */
export interface DividedPage {
	title: string;
	/** The line that names it. */
	line: number;
	blocks: RootContent[];
}
