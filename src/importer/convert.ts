import { placeNotices } from './read/notice-lines.ts';
import type { Paragraph, Root } from 'mdast';
import { t } from '../lib/language/t.ts';
import { pageSetOf, type KindSettings } from '../topics/pages.ts';
import { checkNoteSigns } from './check/note-signs.ts';
import { checkPage } from './check/check-page.ts';
import { findMissing, findMoved } from './check/check-words.ts';
import { findMovedCells } from './check/moved-cells.ts';
import { shownTexts } from './check/shown-texts.ts';
import type { ConvertedTopic, PlannedTopic } from './converted.ts';
import type { Notice, SourceNotes } from './read/parts.ts';
import { arrangePages, type PlannedPage } from './structure/arrange.ts';
import { divideDocument } from './structure/divide-document.ts';
import { divideLines } from './structure/divide-lines.ts';
import { addFootnotes } from './structure/footnotes.ts';
import { signNotices } from './structure/marker.ts';
import { restoreAbbreviations, sentenceCase } from './structure/sentence-case.ts';
import { readVocabulary } from './structure/vocabulary.ts';
import { paragraph, text } from './tree/blocks.ts';
import { blockTexts, textsOf } from './check/block-texts.ts';
import { countPage } from './write/count.ts';
import { describePage } from './write/describe.ts';
import { writePage } from './write/mdx.ts';
import { settleTargets, type Resolver } from './write/settle-targets.ts';
import { writeTopicFile } from './write/topic-file.ts';

/**
 * Divides notes into pages, whose links to other notes are not yet known. `title` overrides the title in the notes,
 * `fallbackTitle` stands in if they have none.
 */
export function planTopic(source: SourceNotes, options: ConvertOptions): PlannedTopic {
	const set = pageSetOf(options.kind, options.site);
	const vocabulary = readVocabulary(textsOf(source));
	const writeTitle = (title: string) => sentenceCase(title, vocabulary);
	const divided = source.root
		? divideDocument(source.root, options.fallbackTitle, writeTitle, set)
		: divideLines(source, writeTitle, set);
	const heading = divided.title && writeTitle(divided.title.title);
	const ownTitle = source.title ?? heading;
	const title =
		options.title ?? ownTitle ?? restoreAbbreviations(options.fallbackTitle, vocabulary);
	const pages = addFootnotes(arrangePages(divided, writeTitle, set), source.root);
	const aliases = [
		...(source.aliases ?? []),
		...(ownTitle ? [ownTitle] : []),
		...(heading ? [heading] : []),
	];
	return {
		source,
		title,
		aliases: distinct(aliases, title),
		vocabulary,
		set,
		kind: options.kind,
		pages,
		notices: [
			...divided.joined.toSorted((a, b) => a - b).map(joinedNotice),
			...(divided.notices ?? []),
			...signNotices(source.parts ?? []),
		],
	};
}

/**
 * Writes the pages of a topic, once it is known where its links lead, and proves that no word of the notes is lost. Returns the
 * topic, or everything that is wrong with the notes.
 */
export function writeTopic(planned: PlannedTopic, resolver: Resolver): Converted {
	const { title, aliases, source } = planned;
	const notices = [...planned.notices];
	const pages = planned.pages.map((page) => makePage(page, planned, resolver, notices));
	const flaws = pages.flatMap((page) => checkPage(page, source));
	if (flaws.length > 0) return { flaws };
	const { properties = [] } = source;
	const names = pages.map(({ name }) => name);
	const topicFile = writeTopicFile({ ...planned, pages: names, properties });
	const own = pages.map(({ tree, added, ...page }) => ({
		...page,
		tree: { ...tree, children: tree.children.slice(added) },
	}));
	notices.push(...checkNoteSigns(own.map(({ tree }) => tree)));
	// A page of HTML has its title twice.
	const said = [title, title, ...aliases, ...properties.map((one) => one.join(': '))];
	const known = { ...source, notices: [...source.notices, ...notices] };
	const lost = findMissing(known, [...said, ...own.flatMap(shownTexts)]);
	const moved = findMoved(
		source.said ?? [],
		own.map((page) => linesOf(page.tree, [title, page.raw]))
	);
	const cells = findMovedCells(
		source.said ?? [],
		own.map(({ tree }) => tree)
	);
	const all = placeNotices([...lost, ...moved, ...cells, ...notices], source.lines ?? []);
	return { topic: { title, pages, topicFile, notices: all } };
}

/** What else is known of the topic. */
export interface ConvertOptions {
	title?: string | undefined;
	fallbackTitle: string;
	/** The kind of the topic, if it is another than the usual one. */
	kind?: string | undefined;
	/** The page sets of the site. */
	site?: KindSettings | undefined;
}

/** The topic, or what is wrong with its notes. */
export type Converted = { topic: ConvertedTopic } | { flaws: Notice[] };

function makePage(page: PlannedPage, topic: PlannedTopic, resolver: Resolver, notices: Notice[]) {
	const { title, vocabulary } = topic;
	const blocks = settleTargets(page.blocks, page, resolver, notices);
	const tree: Root = { type: 'root', children: blocks };
	const sections = countPage(tree);
	const named = sections.flatMap((one) => (one.depth === 2 && one.title !== '' ? one.title : []));
	const description = describePage(page, title, named, vocabulary);
	const added = page.madeUp ? [noKeyPoints(title)] : [];
	tree.children.unshift(...added);
	const written = writePage(page.title, description, tree);
	return { ...page, tree, sections, text: written, added: added.length };
}

/** The lines of a page in their order; its footnotes, and what names it, may stand elsewhere in the notes. */
function linesOf(tree: Root, titles: readonly (string | undefined)[]): string[] {
	const children = tree.children.filter(({ type }) => type !== 'footnoteDefinition');
	const lines = blockTexts({ ...tree, children }).flatMap(({ text }) => text.split('\n'));
	return lines.filter((line) => !titles.includes(line));
}

const joinedNotice = (line: number): Notice => ({
	line,
	message: 'has an item that begins in lower case, which was joined to the item before it',
	fix: 'begin what stands for itself with a capital',
});

const noKeyPoints = (topic: string): Paragraph =>
	paragraph([text(t('importer.noKeyPoints', { topic }))], 0);

function distinct(names: readonly string[], except: string): string[] {
	const seen = new Set([except.toLowerCase()]);
	return names.filter((name) => {
		const key = name.trim().toLowerCase();
		return key !== '' && !seen.has(key) && seen.add(key);
	});
}
