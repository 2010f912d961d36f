import type { Paragraph } from 'mdast';
import type { Problem } from '../lib/problems.ts';
import { checkPage } from './check/check-page.ts';
import type { SourceNotes } from './read/parts.ts';
import { arrangePages, type PlannedPage } from './structure/arrange.ts';
import { outline } from './structure/outline.ts';
import { buildPage } from './structure/page-tree.ts';
import { restoreAbbreviations, sentenceCase } from './structure/sentence-case.ts';
import { readVocabulary, type Vocabulary } from './structure/vocabulary.ts';
import { countPage, type SectionCount } from './write/count.ts';
import { describePage } from './write/describe.ts';
import { writePage } from './write/mdx.ts';
import { writeTopicFile } from './write/topic-file.ts';

/**
 * Makes a topic of its notes and proves that no word of them is lost.
 *
 * `title` overrides the title in the notes, `fallbackTitle` stands in if they have none. Returns the
 * topic, or everything that is wrong with the notes.
 */
export function convert(source: SourceNotes, options: ConvertOptions): Converted {
	const found = outline(source.parts);
	if (found.pages.length === 0) return { flaws: [noPages] };
	const vocabulary = readVocabulary(source.texts);
	const writeTitle = (title: string) => sentenceCase(title, vocabulary);
	const ownTitle = source.title ?? (found.title && writeTitle(found.title.title));
	const title =
		options.title ?? ownTitle ?? restoreAbbreviations(options.fallbackTitle, vocabulary);
	const pages = arrangePages(found, writeTitle).map((planned) =>
		makePage(planned, { title, vocabulary, writeTitle })
	);
	const flaws = pages.flatMap((page) => checkPage(page, source));
	if (flaws.length > 0) return { flaws };
	const aliases = ownTitle !== undefined && ownTitle !== title ? [ownTitle] : [];
	return { topic: { title, pages, topicFile: topicFileOf(title, aliases, pages) } };
}

/** What else is known of the topic. */
export interface ConvertOptions {
	title?: string | undefined;
	fallbackTitle: string;
}

/** The topic, or what is wrong with its notes. */
export type Converted = { topic: ConvertedTopic } | { flaws: Omit<Problem, 'file'>[] };

/** A topic that is ready to be saved. */
export interface ConvertedTopic {
	title: string;
	/** Text of `topic.yml`. */
	topicFile: string;
	/** Its pages in the order of the notes. */
	pages: ConvertedPage[];
}

/** A page that is ready to be saved. */
export interface ConvertedPage extends PlannedPage {
	/** Text of its file. */
	text: string;
	sections: SectionCount[];
	/** Lines whose items were joined to the items before them. */
	joined: number[];
}

const noPages = {
	message: 'has no line that names a page',
	mend: 'write a line “Overview”, “Management” or the like above what belongs there',
};

function makePage(planned: PlannedPage, { title, vocabulary, writeTitle }: TopicWords) {
	const { tree, joined } = buildPage(planned.blocks, writeTitle);
	const sections = countPage(tree);
	const named = sections.filter(({ depth, title: name }) => depth === 2 && name !== '');
	const names = named.map((section) => section.title);
	const description = describePage(planned, title, names, vocabulary);
	const added = planned.madeUp ? [noKeyPoints(title)] : [];
	tree.children.unshift(...added);
	const text = writePage({ title: planned.title, description, tree });
	return { ...planned, tree, joined, sections, text, added: added.length };
}

interface TopicWords {
	title: string;
	vocabulary: Vocabulary;
	writeTitle: (title: string) => string;
}

const noKeyPoints = (title: string): Paragraph => ({
	type: 'paragraph',
	children: [{ type: 'text', value: `The notes on “${title}” have no key points.` }],
});

function topicFileOf(title: string, aliases: string[], pages: readonly PlannedPage[]): string {
	const further = pages.filter(({ standard }) => !standard).map(({ name }) => name);
	return writeTopicFile({ title, aliases, pages: further });
}
