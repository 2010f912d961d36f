import type { CardItem } from './card.ts';
import { leadOf } from './lead.ts';
import type { Block, EvidenceNote, PageOutline, Statement, Verdict } from './outline.ts';
import { plainText, type Rich } from './rich.ts';
import { givesDose } from './doses.ts';
import { isProviso } from './limiting.ts';
import { genericStems, tellingStems } from './words.ts';

/** From what weighs most to what weighs least: what it says of a part, it says of the whole. */
const byWeight: readonly Verdict[] = ['differs', 'not-found', 'partly', 'supported'];

/** The verdict that weighs most; nothing if there is none. */
export const weightiest = (verdicts: readonly (Verdict | undefined)[]): Verdict | undefined =>
	byWeight.find((verdict) => verdicts.includes(verdict));

/** What the literature says of things by their names, wherever in a topic they stand. */
export type EvidenceIndex = ReturnType<typeof indexEvidence>;

/** Gathers it from the pages of a topic. `topicStems` are the words that the topic is named by. */
export function indexEvidence(pages: readonly PageOutline[], topicStems: ReadonlySet<string>) {
	const statements = pages.flatMap(({ blocks }) => blocks.flatMap(allBelow));
	const itemKey = (text: Rich) => {
		const stems = tellingStems(plainText(text)).difference(topicStems);
		return [...stems.difference(genericStems())].sort().join(' ');
	};
	const items = Map.groupBy(statements, ({ term, text = [] }) => (term ? '' : itemKey(text)));
	const terms = Map.groupBy(statements, ({ term = [] }) => termKey(term));
	for (const map of [items, terms]) map.delete('');
	return {
		/** Of things in lists: `amyopathic JDM` and `amyopathic disease` are one thing. */
		ofItem: (text: Rich) => pick(items.get(itemKey(text))),
		/** Of the items of a term and all below them: a row of a table has the verdict of its term. */
		ofTerm: (text: Rich) => pick(terms.get(termKey(text))?.flatMap(allBelow)),
	};
}

/** The note that weighs most. What supports a statement supports nothing else that is said of the same thing. */
const pick = (statements: readonly Statement[] = []): EvidenceNote | undefined => {
	const notes = statements.flatMap(({ evidence }) => evidence ?? []);
	const verdict = weightiest(notes.map((note) => note.verdict));
	return verdict === 'supported' ? undefined : notes.find((note) => note.verdict === verdict);
};

/** A statement and all below it. */
export const allBelow = (block: Block): Statement[] =>
	block.type === 'statement' ? [block, ...block.children.flatMap(allBelow)] : [];

/** A term without what stands in brackets: `Methotrexate (MTX)` → `methotrexat`. */
export const termKey = (term: Rich): string =>
	[...tellingStems(plainText(term).replace(/\([^)]*\)/g, ''))].sort().join(' ');

/** Whether a statement is nothing but pictures, which belong to what it stands below. */
export const isOnlyPictures = ({ term, text, pictures }: Statement): boolean =>
	!term && pictures.length > 0 && plainText(text ?? []) === '';

/** What the literature says of a thing in a list: the note at it, that of the list, or that of its name. */
export function readItem(
	statement: Statement,
	inherited: EvidenceNote | undefined,
	index: EvidenceIndex
): CardItem {
	const { term, isLabelled, text: said = [] } = statement;
	// What stands behind a label is asked by a card of its own; without it, a dose or certain patients would be none of the list.
	const isName = isLabelled && !isProviso(plainText(term ?? [])) && !givesDose(plainText(said));
	const text = term ? (isName ? term : leadOf({ term, isLabelled, text: said })) : said;
	const own = statement.evidence ?? index.ofItem(statement.text ?? []);
	const verdict = weightiest([own?.verdict, inherited?.verdict]);
	return {
		text,
		verdict,
		note: own && own.verdict !== 'supported' ? own.text : undefined,
	};
}
