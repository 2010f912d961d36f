import { VocabularySchema } from '../../lib/vocabulary/schema.ts';
import { countPage } from '../build/count-page.ts';
import { countPart } from '../build/count-part.ts';
import { NameFinder } from '../build/find-names.ts';
import { makeManifest } from '../build/make-manifest.ts';
import * as slips from './correct.ts';
import { Dictionary } from './dictionary.ts';
import { Lexicon } from './lexicon.ts';
import type { Section } from './sections.ts';
import { cutSections } from './sections.ts';

/**
 * Makes a small site for the tests of the rules: one page with the sections given, each as its heading
 * and its text, a vocabulary, words of medicine that are not on the site, and the title and other names of its topic.
 */
export function makeSite(
	sections: Record<string, string>,
	vocabulary: readonly object[] = [],
	known: readonly string[] = [],
	topicNames: readonly string[] = []
): { lexicon: Lexicon; dictionary: Dictionary; sections: Section[] } {
	const page = makePage(sections);
	const terms = VocabularySchema.parse(vocabulary);
	const prepared = { kind: 'Page', topic: 'Topic', text: page };
	const manifest = makeManifest({
		parts: [countPart([countPage(prepared, new NameFinder(terms))])],
		terms,
		aliases: new Map([['Topic', topicNames]]),
		known,
		kinds: [],
		files: { meta: '', chunks: [] },
	});
	const lexicon = new Lexicon();
	lexicon.slips = slips;
	const dictionary = new Dictionary(manifest);
	lexicon.addSiteWords(manifest.words);
	lexicon.addNames(dictionary);
	lexicon.addKnownWords(known);
	return { lexicon, dictionary, sections: cutSections(page) };
}

/** Makes a page as Pagefind keeps it of sections, each its heading and its text. */
export function makePage(sections: Record<string, string>): Parameters<typeof cutSections>[0] {
	const words: string[] = [];
	const anchors = Object.entries(sections).map(([heading, text]) => {
		const location = words.length;
		words.push(...`${heading}. ${text}`.split(' '));
		return {
			element: 'h2',
			id: heading.toLowerCase().replaceAll(' ', '-'),
			text: heading,
			location,
		};
	});
	return { content: words.join(' '), anchors };
}
