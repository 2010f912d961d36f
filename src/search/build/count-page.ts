import { plain, stems } from '../../lib/words/words.ts';
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
	const { title, titleStems, main, text } = section;
	const words = distinctWords(`${title}. ${main}`);
	const aside = distinctWords(text).difference(words);
	// Most sections have nothing aside.
	const mainStems = main === text ? section.stems : stems(main);
	const names = finder.find(titleStems).union(finder.find(mainStems));
	const asideNames = finder.find(section.stems).difference(names);
	return { words, aside, names, asideNames };
}

function distinctWords(text: string): Set<string> {
	const words = text.match(/[\p{L}\p{N}\p{M}'’]+(?:[-‐‑][\p{L}\p{N}\p{M}'’]+)*/gu) ?? [];
	return new Set([...new Set(words)].flatMap(waysToCount));
}

/** The words as which a word counts: its parts, if it has a hyphen, and all of them as one. */
function waysToCount(word: string): readonly string[] {
	const known = counted.get(word);
	if (known) return known;
	const parts = plain(word).split(/[^\p{L}\p{N}]+/u);
	const ways = (parts.length > 1 ? [...parts, parts.join('')] : parts).filter(Boolean);
	counted.set(word, ways);
	return ways;
}

/** The words of a library come again and again. */
const counted = new Map<string, readonly string[]>();

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
