import { join, stems } from '../../lib/words/words.ts';
import type { readAttributes } from './attributes.ts';

/** What one page says about evidence: its notes, and the places that cite each source. */
export type PageEvidence = Pick<
	EvidenceGatherer,
	'notes' | 'locations' | 'malformed' | 'unsourced' | 'belowLists' | 'followed' | 'marks'
>;

/** Gathers what a page says about evidence while it is read from top to bottom. */
export class EvidenceGatherer {
	readonly notes: Note[] = [];
	/** The places that cite each source, by key, in the order of first citation. */
	readonly locations = new Map<string, CitationLocation[]>();
	/** What begins like a citation but is none, or names what may be a `key` outside of one. */
	readonly malformed: { written: string; key?: string; line?: number | undefined }[] = [];
	/** Statements that go beyond the notes and cite nothing. */
	readonly unsourced: { statement: string; line?: number | undefined }[] = [];
	/** The lines of notes that stand below a list, beside none of its items. */
	readonly belowLists: (number | undefined)[] = [];
	/** The words of statements that stand behind a note, and the lines of these notes. */
	readonly followed: { words: string; line?: number | undefined }[] = [];
	/** Marks that repeat the verdict of a note which stands beside another statement of the page. */
	readonly marks: Mark[] = [];
	/** Title of the section that is being read. */
	section = '';
	#inlineCitations = 0;

	/** Enters a note; its text follows. */
	addNote(note: Omit<Note, 'id' | 'section' | 'text'>): Note {
		const id = `evidence-${this.notes.length + 1}`;
		const added = { ...note, id, section: this.section, text: '' };
		this.notes.push(added);
		return added;
	}

	/** Gives a citation outside of a note an id of its own. */
	nextCitationId(): string {
		this.#inlineCitations += 1;
		return `cite-${this.#inlineCitations}`;
	}

	/** Enters a citation that stands at the element `id`; returns the number of its source. */
	cite(key: string, id: string, line: number | undefined): number {
		const locations = this.locations.get(key) ?? [];
		if (!locations.some((location) => location.id === id))
			locations.push({ id, line, section: this.section });
		this.locations.set(key, locations);
		return [...this.locations.keys()].indexOf(key) + 1;
	}
}

/**
 * Finds the notes that a mark may stand for: those beside the statement to which its terms lead. The title of the
 * section may come before them.
 */
export function notesOf(of: readonly string[], notes: readonly Note[]): Note[] {
	const wanted = of.map(termKey);
	return notes.filter(({ section, terms }) => {
		const chain = [section, ...terms].map(termKey);
		if (wanted.length === 0 || chain.at(-1) !== wanted.at(-1)) return false;
		let from = 0;
		return wanted.every((term) => (from = chain.indexOf(term, from) + 1) > 0);
	});
}

/** What two terms have in common that differ in spelling or number only. */
const termKey = (term: string): string => join(stems(term));

/** The keys that stand at a place, in the order of their numbers. */
export const keysAt = (locations: PageEvidence['locations'], id: string): string[] =>
	[...locations].filter(([, at]) => at.some((location) => location.id === id)).map(([key]) => key);

/** An evidence note as it stands on its page. */
export interface Note extends Omit<ReturnType<typeof readAttributes>, 'keys' | 'of'> {
	/** Its id on the page: `evidence-3`. */
	id: string;
	/** The keys in `cite`; nothing if they cannot be read. */
	citeKeys: string[] | undefined;
	/** Its line in the text that was read. */
	line: number | undefined;
	/** Title of the section in which it stands. */
	section: string;
	/** The statement that it stands beside, after the statements that lead to it: `More common with:`. */
	statement: string[];
	/** The term of each: what stands in bold or before a colon, or all of it. */
	terms: string[];
	/** What it says, without its citations. */
	text: string;
}

/** A mark that repeats the verdict of a note. */
export interface Mark {
	/** The terms that lead to the statement of the note. */
	of: string[];
	/** Whether it says anything itself, which it must not. */
	says: boolean;
	line: number | undefined;
}

/** A place that cites a source. */
export interface CitationLocation {
	/** Id of the element to link to. */
	id: string;
	line: number | undefined;
	/** Title of the section in which it stands. */
	section: string;
}

/**
 * Names places for links to them: by their section, and counted where a section cites a source more
 * than once: `Signs`, `Signs (2)`.
 */
export function labelLocations(
	locations: readonly Pick<CitationLocation, 'id' | 'section'>[]
): { id: string; label: string }[] {
	const seen = new Map<string, number>();
	return locations.map(({ id, section }) => {
		const count = (seen.get(section) ?? 0) + 1;
		seen.set(section, count);
		return { id, label: count === 1 ? section : `${section} (${count})` };
	});
}
