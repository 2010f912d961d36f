import { readWords, type Word } from '../../lib/words/words.ts';
import { cutSections, type Section } from '../rules/sections.ts';
import { distinctWords } from './distinct-words.ts';
import type { NameFinder } from './find-names.ts';
import type { PreparedPage } from './prepare-page.ts';

/** Collects what the manifest of the site counts on a page. The title is kept separate from the text of the first section. */
export const countPage = ({ kind, topic, text }: CountedPage, names: NameFinder): PageCounts => ({
	kind,
	topic,
	sections: cutSections(text).map((section, index) => {
		const counts = countSection(section, names);
		if (index > 0) return counts;
		return { ...counts, asideNames: counts.asideNames.union(names.find(readWords(kind), kind)) };
	}),
});

type CountedPage = Pick<PreparedPage, 'kind' | 'topic' | 'text'>;

function countSection(section: Section, finder: NameFinder): SectionCounts {
	const { title, titleWords, text, words: all, asides } = section;
	const count = (text: string, words: readonly Word[]) => ({
		words: distinctWords(text, words),
		names: finder.find(words, text),
	});
	const partOf = (kind?: RegExp) =>
		count(
			text,
			all.filter((_, index) => kind?.test(asides[index]?.kind ?? '') ?? !asides[index])
		);
	const [head, main, asked] = [count(title, titleWords), partOf(), partOf(/question/)];
	const [aside, cited] = [partOf(/supplement|evidence/), partOf(/references/)];
	const [words, names] = [head.words.union(main.words), head.names.union(main.names)];
	return {
		words,
		names,
		aside: aside.words.union(asked.words).difference(words),
		asideNames: aside.names.difference(names),
		cited: cited.words,
		// Initials of authors are not abbreviations.
		citedNames: new Set([...cited.names].filter((name) => name.length > 3)),
	};
}

/** What the manifest counts on a page. */
export interface PageCounts {
	/** Its title, which pages of a kind share. */
	kind: string;
	topic: string;
	sections: readonly SectionCounts[];
}

/**
 * The distinct words and names of a section. Those that occur only outside the main text count only if no main text of the site
 * has them; those in citations only if they occur nowhere else.
 */
export interface SectionCounts {
	/** Includes words joined by a hyphen as one word. */
	words: ReadonlySet<string>;
	aside: ReadonlySet<string>;
	/** Those of a list of references. */
	cited: ReadonlySet<string>;
	/** The keys of names of terms. */
	names: ReadonlySet<string>;
	asideNames: ReadonlySet<string>;
	citedNames: ReadonlySet<string>;
}
