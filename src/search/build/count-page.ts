import { readWords, stems, type Word } from '../../lib/words/words.ts';
import { cutSections, type Section } from '../rules/sections.ts';
import type { NameFinder } from './find-names.ts';
import type { PreparedPage } from './prepare-page.ts';

/** Tells what a page has that the guide to its site counts. */
export const countPage = ({ kind, topic, text }: CountedPage, names: NameFinder): PageCounts => ({
	kind,
	topic,
	sections: cutSections(text).map((section) => countSection(section, names)),
});

type CountedPage = Pick<PreparedPage, 'kind' | 'topic' | 'text'>;

function countSection(section: Section, finder: NameFinder): SectionCounts {
	const { title, titleStems, main, text, asides } = section;
	const words = distinctWords(title, readWords(title));
	const all = distinctWords(text, section.words);
	const hasAside = main !== text;
	const inMain = hasAside
		? distinctWords(
				text,
				section.words.filter((_, index) => !asides[index])
			)
		: all;
	for (const word of inMain) words.add(word);
	const mainStems = hasAside ? stems(main) : section.stems;
	const names = finder.find(titleStems).union(finder.find(mainStems));
	const asideNames = finder.find(section.stems).difference(names);
	return { words, aside: all.difference(words), names, asideNames };
}

/** The words of a text, each once, as they are written; those that a hyphen joins count as one word, too. */
export function distinctWords(text: string, words: readonly Word[]): Set<string> {
	const distinct = new Set<string>();
	let whole = '';
	let before: Word | undefined;
	for (const word of words) {
		distinct.add(word.spelled);
		const isJoined =
			before && word.start - before.end === 1 && /[-‐‑]/.test(text[before.end] ?? '');
		whole = isJoined ? whole + word.spelled.toLowerCase() : word.spelled.toLowerCase();
		if (isJoined) distinct.add(whole);
		before = word;
	}
	return distinct;
}

/** What a page has that the guide counts. */
export interface PageCounts {
	/** Its title, which pages of a kind share. */
	kind: string;
	topic: string;
	sections: readonly SectionCounts[];
}

/**
 * What a section has, each thing once. What stands aside from the main text, and there alone, counts only if it
 * stands in no main text of the site.
 */
export interface SectionCounts {
	/** Words joined by a hyphen stand as one word, too. */
	words: ReadonlySet<string>;
	aside: ReadonlySet<string>;
	/** The keys of names of terms. */
	names: ReadonlySet<string>;
	asideNames: ReadonlySet<string>;
}
