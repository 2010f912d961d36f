import { posix } from 'node:path';
import type { FootnoteDefinition, Heading, Nodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { findMissing } from '../check/check-words.ts';
import { shownTexts } from '../check/shown-texts.ts';
import { at, nodesIn, text } from '../tree/blocks.ts';
import { divideDocument } from '../structure/divide-document.ts';
import { divideLines } from '../structure/divide-lines.ts';
import type { SourceNotes } from '../read/parts.ts';
import type { FoundFile } from './collect.ts';
import { readable, titleOfFile } from './titles.ts';

/** A file of notes that was read. */
export interface ReadFile {
	file: FoundFile;
	notes: SourceNotes;
}

/** Notes that become one topic. */
export interface TopicSource {
	title?: string;
	fallbackTitle: string;
	notes: SourceNotes;
	/** The files that it is made of, and the titles of the pages that they are, if they are pages. */
	files: { file: FoundFile; page?: string }[];
}

/** How notes become topics: each file one, each folder one, or each highest heading of a file. */
export type Split = 'file' | 'folder' | 'heading';

/** Makes sources of topics of the files of a run. */
export function splitNotes(files: readonly ReadFile[], split: Split): TopicSource[] {
	switch (split) {
		case 'file':
			return files.map(fromFile);
		case 'folder':
			return [...Map.groupBy(files, ({ file }) => posix.dirname(file.path))].flatMap(
				([folder, group]) => (folder === '.' ? group.map(fromFile) : [fromFolder(folder, group)])
			);
		case 'heading':
			return files.flatMap(fromHeadings);
	}
}

const fromFile = ({ file, notes }: ReadFile): TopicSource => ({
	fallbackTitle: titleOfFile(file.path),
	notes,
	files: [{ file }],
});

/** A folder's files become the pages of a topic. */
function fromFolder(folder: string, group: readonly ReadFile[]): TopicSource {
	const pages = group.map(({ file, notes }, index) => ({ ...asPage(file, notes, index), file }));
	const children = pages.flatMap(({ blocks }) => blocks);
	const all = group.map(({ notes }) => notes);
	return {
		title: readable(posix.basename(folder).replace(/ [\da-f]{32}$/, '')),
		fallbackTitle: readable(posix.basename(folder)),
		files: pages.map(({ file, title }) => ({ file, page: title })),
		notes: {
			root: { type: 'root', children },
			notices: group.flatMap(({ file, notes }) => inFile(file, notes.notices)),
			said: group.flatMap(({ file, notes }) => inFile(file, notes.said ?? [])),
			left: all.flatMap(({ left = [] }) => left),
			properties: all.flatMap(({ properties = [] }) => properties),
			blocks: new Map(all.flatMap(({ blocks = new Map() }) => [...blocks])),
			pictures: new Map(
				all.flatMap(({ pictures = new Map<string, Uint8Array>() }, index) =>
					[...pictures].map(([url, bytes]) => [ofFile(url, index), bytes] as const)
				)
			),
		},
	};
}

const inFile = <T>({ shown }: FoundFile, found: readonly T[]): T[] =>
	found.map((one) => ({ file: shown, ...one }));

const asIs = (title: string): string => title;

function divide(notes: SourceNotes, fileTitle: string) {
	return notes.root ? divideDocument(notes.root, fileTitle, asIs) : divideLines(notes, asIs);
}

/** Makes one page of a file: its own pages become sections. */
function asPage(
	file: FoundFile,
	notes: SourceNotes,
	index: number
): { title: string; blocks: RootContent[] } {
	const fileTitle = titleOfFile(file.path);
	const divided = divide(notes, fileTitle);
	const title = notes.title ?? divided.title?.title ?? fileTitle;
	const footnotes = (notes.root?.children ?? []).filter(
		(block) => block.type === 'footnoteDefinition'
	);
	const sections = divided.pages.flatMap((page) => [
		heading(page.title, 2, page.line),
		...page.blocks.map(deepen),
	]);
	const blocks = [heading(title, 1, 1), ...divided.preamble.map(deepen), ...sections, ...footnotes];
	return { title, blocks: blocks.map((block) => relabel(block, index, notes)) };
}

const heading = (title: string, depth: 1 | 2, line: number): Heading => ({
	type: 'heading',
	depth,
	children: [text(title)],
	position: at(line),
});

const deepen = (block: RootContent): RootContent =>
	block.type === 'heading'
		? { ...block, depth: Math.min(6, block.depth + 1) as Heading['depth'] }
		: block;

/** Footnotes of several files may have the same labels, and the pictures in them the same addresses. */
function relabel(block: RootContent, index: number, { pictures }: SourceNotes): RootContent {
	visit(block, (node) => {
		if (node.type === 'image' && pictures?.has(node.url)) node.url = ofFile(node.url, index);
		if (node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition') return;
		node.label = `${index + 1}-${node.label ?? node.identifier}`;
		node.identifier = `${index + 1}-${node.identifier}`;
	});
	return block;
}

/** The address of a picture that a file holds, which no other file has. */
const ofFile = (url: string, index: number): string => `${index + 1}/${url}`;

/** Every highest heading of a file becomes a topic; what stands before them goes to the first. */
function fromHeadings(read: ReadFile): TopicSource[] {
	const { file, notes } = read;
	const divided = divide(notes, titleOfFile(file.path));
	if (divided.pages.length < 2) return [fromFile(read)];
	const footnotes = (notes.root?.children ?? []).filter(
		(block): block is FootnoteDefinition => block.type === 'footnoteDefinition'
	);
	const topics = divided.pages.map(({ title, blocks }, index): TopicSource => {
		const own = index === 0 ? [...divided.preamble, ...blocks] : blocks;
		const children = [...own, ...footnotes.filter(({ identifier }) => refersTo(own, identifier))];
		const root = { type: 'root' as const, children };
		const rest = { ...notes, title: undefined, parts: undefined, said: undefined, notices: [] };
		return { title, fallbackTitle: title, files: [{ file }], notes: { ...rest, root } };
	});
	const shown = topics.flatMap(({ notes: { root: tree }, fallbackTitle: title }) =>
		tree ? shownTexts({ tree, title }) : []
	);
	topics[0]?.notes.notices.push(...notes.notices, ...findMissing(notes, shown));
	return topics;
}

const refersTo = (nodes: readonly Nodes[], identifier: string): boolean =>
	nodesIn(nodes, (node) => node.type === 'footnoteReference').some(
		(reference) => reference.identifier === identifier
	);
