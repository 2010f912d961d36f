import type { TopicPage } from '../topics/topic.ts';
import {
	keysAt,
	type Note,
	type PageEvidence,
	type CitationLocation,
} from './markup/page-evidence.ts';
import { verdictNames, type Verdict } from './verdicts.ts';

/**
 * Gathers the references of a whole topic, in the order of first citation.
 *
 * Takes the pages in reading order; returns each key with the places that cite it.
 */
export function gatherReferences(pages: readonly ReadPage[]): TopicReference[] {
	const locations = new Map<string, TopicReference['locations']>();
	for (const { page, evidence } of pages) {
		for (const [key, onPage] of evidence.locations) {
			const all = locations.get(key) ?? [];
			locations.set(key, [...all, ...onPage.map((location) => ({ ...location, page }))]);
		}
	}
	return [...locations].map(([key, at], index) => ({ key, number: index + 1, locations: at }));
}

/** Finds the notes of a topic that have a verdict, in reading order. */
export function findNotes(pages: readonly ReadPage[], verdict: Verdict): TopicNote[] {
	return pages.flatMap(({ page, evidence }) =>
		evidence.notes
			.filter((note) => note.verdict === verdict)
			.map((note) => ({ ...note, page, keys: keysAt(evidence.locations, note.id) }))
	);
}

/**
 * Finds the contradictions between notes and literature in a topic, in reading order: what the notes say and what the literature
 * says, in the shortest wording available. The same statement on several pages is listed once.
 */
export function findContradictions(pages: readonly ReadPage[]) {
	const all = findNotes(pages, 'differs').map(contradictionOf);
	const byLiterature = Map.groupBy(all, ({ literature }) => literature);
	return [...byLiterature.values()].flatMap(([first]) => first ?? []);
}

function contradictionOf({ id, page, section, statement, terms, ...note }: TopicNote) {
	const lead = terms.slice(0, -1).map((term) => `${term}: `);
	const notes = withStop(note.notes ?? `${lead.join('')}${statement.at(-1) ?? ''}`);
	return { id, page, section, notes, literature: withStop(note.short ?? note.text) };
}

const withStop = (text: string): string => (/[.!?:]$/.test(text) ? text : `${text}.`);

/** Counts notes by verdict; verdicts that do not occur are left out. */
export function countVerdicts(notes: readonly Pick<Note, 'verdict'>[]): [Verdict, number][] {
	return verdictNames.flatMap((verdict) => {
		const count = notes.filter((note) => note.verdict === verdict).length;
		return count > 0 ? [[verdict, count] satisfies [Verdict, number]] : [];
	});
}

/** Creates the summary of a topic's evidence, from its pages in reading order. */
export function summariseEvidence(pages: readonly ReadPage[]): EvidenceSummary {
	return {
		cited: gatherReferences(pages).map(({ key }) => key),
		verdicts: countVerdicts(pages.flatMap(({ evidence }) => evidence.notes)),
	};
}

/** What lists say of the evidence of a topic. */
export interface EvidenceSummary {
	/** The keys of the sources that it cites. */
	cited: string[];
	/** How many of its notes have each verdict; those that do not occur are left out. */
	verdicts: [Verdict, number][];
}

/** A page with what it says about evidence. */
export interface ReadPage {
	page: TopicPage;
	evidence: PageEvidence;
}

/** A source that a topic cites. */
export interface TopicReference {
	key: string;
	/** Its number in the list of the topic. */
	number: number;
	locations: (CitationLocation & { page: TopicPage })[];
}

/** A note together with its page and the keys that it cites. */
export interface TopicNote extends Note {
	page: TopicPage;
	keys: string[];
}
