import { readPageRecord } from '../../lib/build/page-record.ts';
import { parseHtml } from '../../lib/html/dom.ts';
import { VocabularySchema } from '../../lib/vocabulary/schema.ts';
import * as drugs from '../../lib/words/drug-name.ts';
import { countPage } from '../build/count-page.ts';
import { countPart } from '../build/count-part.ts';
import { NameFinder } from '../build/find-names.ts';
import { readWords } from '../../lib/words/words.ts';
import { makeManifest } from '../build/make-manifest.ts';
import { preparePage } from '../build/prepare-page.ts';
import { admit as admitBy } from './admit.ts';
import { isCircumstance } from './circumstance.ts';
import type { Concept } from './concept.ts';
import type { SectionContext } from './context.ts';
import { slipsBy } from './correct.ts';
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
	const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
	const html = Object.entries(sections).map(
		([heading, text]) =>
			`<h2 id="${heading.toLowerCase().replaceAll(' ', '-')}">${escape(heading)}</h2><p>${escape(text)}</p>`
	);
	const names = topicNames.join(', ') || 'Topic';
	const { contexts, ...words } = makeLibrary({ [names]: html.join('') }, vocabulary, known);
	return { ...words, sections: contexts.map(({ section }) => section) };
}

/**
 * Makes a library of topics with one page each, by their names: its HTML as pages are rendered. A topic is a drug if the HTML
 * of its page begins with “drug:”. Its other names stand in brackets behind the name: `Heparin (LMWH)`.
 */
export function makeLibrary(
	topics: Record<string, string>,
	vocabulary: readonly object[] = [],
	known: readonly string[] = []
): { lexicon: Lexicon; dictionary: Dictionary; contexts: SectionContext[] } {
	const names = Object.keys(topics).map((name) => name.split(/[(),]\s*/).map((one) => one.trim()));
	const pages = Object.values(topics).map((html, index) => {
		const meta = (name: string, content = '') =>
			`<meta name="search:${name}" content="${content}">`;
		const head = meta('topic', names[index]![0]) + meta('page', 'Page');
		const drug = html.startsWith('drug:') ? meta('drug') : '';
		const text = html.replace('drug:', '');
		const document = parseHtml(`${head}${drug}<div class="sl-markdown-content">${text}</div>`);
		return preparePage(document, readPageRecord(document, 't/p/index.html', '/'))!;
	});
	const terms = VocabularySchema.parse(vocabulary);
	const manifest = makeManifest({
		parts: pages.map((page) => countPart([countPage(page, new NameFinder(terms))])),
		terms,
		aliases: new Map(names.map((all) => [all[0]!, all.filter(Boolean)])),
		known,
		kinds: [],
		files: { meta: '', chunks: [] },
	});
	const lexicon = new Lexicon();
	lexicon.slips = slipsBy(drugs);
	const dictionary = new Dictionary(manifest);
	lexicon.addSiteWords(manifest.words);
	lexicon.addNames(dictionary);
	lexicon.addKnownWords(known);
	const contexts = pages.flatMap(({ topic, kind, text }, index) =>
		cutSections(text).map((section) => ({
			section,
			topic,
			pageTitle: readWords(kind),
			isDrug: Object.values(topics)[index]!.startsWith('drug:'),
		}))
	);
	return { lexicon, dictionary, contexts };
}

/** Admits the concepts of a query as search does. */
export const admit = (concepts: readonly Concept[]) => admitBy(concepts, isCircumstance);
