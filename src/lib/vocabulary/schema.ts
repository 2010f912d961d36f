import { z } from 'astro/zod';
import { text } from '../site/schema.ts';

const names = z.array(text).default([]);

/** What `content/vocabulary.yml` may say of a term. A key that is not here is refused. */
export const TermSchema = z.strictObject({
	/** The preferred name, as the pages should use it. */
	term: text,
	/** Short forms, written as they are printed; the first one is shown beside the term. */
	abbreviations: names,
	/** Those of them that mean something else as often: search knows them, pages do not explain them. */
	ambiguous: names,
	/** Other names, in the field's words or the reader's own. */
	synonyms: names,
	/** Spellings that no rule derives. British and American, plurals and hyphens need none. */
	variants: names,
	/** Wider terms: a reader who asks for the narrower one is shown what stands on the wider. */
	kindOf: names,
	/** Terms that do not mean the same, but where the answer stands. */
	see: names,
	/** Beginnings of a question that ask for it if the question names no other aspect: "what is". */
	asks: names,
	/** Whether any disease can have it or be asked for it ("treatment"), so that it is no subject. */
	aspect: z.boolean().default(false),
});

/** The whole vocabulary: a list of terms. */
export const VocabularySchema = z.array(TermSchema);

/** A term of the vocabulary, with every list filled in. */
export type Term = z.output<typeof TermSchema>;

/** All names of a term, the preferred one first. */
export const namesOf = ({ term, abbreviations, synonyms, variants }: Term): string[] => [
	term,
	...abbreviations,
	...synonyms,
	...variants,
];
