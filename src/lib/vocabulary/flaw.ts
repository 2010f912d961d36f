/** Finds the line of a name in the entry that stands at a place in the list. */
export type LineOf = (index: number, name: string) => number;

/** Something wrong with a line of a vocabulary. */
export interface Flaw {
	line: number;
	message: string;
	fix: string;
}
