/*
 * Lines of Logseq, Obsidian and Notion that say something of a block or of the whole file, and are no
 * text of the notes: `id:: 64…`, `collapsed:: true`, ` ^block-id`, `Created: January 2, 2024`.
 */

import { relation } from '../csv.ts';
import type { Entry } from './front-matter.ts';

/** Text without such lines, and what they said of the file. */
export interface WithoutProperties {
	text: string;
	entries: Entry[];
	/** Names of properties that only a program needs, which were left out. */
	technical: string[];
	/** The lines that were left out. */
	left: string[];
	/** The texts of blocks that have ids, by these. */
	blocks: Map<string, { line: number; text: string }>;
	/** Lines of programs, such as queries, that were left out. */
	queries: number;
}

/** Takes properties out of the text of a file; its lines keep their numbers. */
export function takeProperties(source: string): WithoutProperties {
	const entries: Entry[] = [];
	const technical: string[] = [];
	const left: string[] = [];
	const blocks: WithoutProperties['blocks'] = new Map();
	/** The lines of the block that is read now. */
	let current = { line: 1, lines: [] as string[] };
	let queries = 0;
	let atTop = true;
	let inCode = false;
	let inQuery = false;
	let inDrawer = false;
	const all = source.split('\n');
	const ends = (index: number, end: RegExp) => all.slice(index).some((line) => end.test(line));
	const lines = all.map((line, index) => {
		if (/^\s*[-*+] /.test(line)) current = { line: index + 1, lines: [] };
		if (/^\s*(?:[-*+] +)?(?:```|~~~)/.test(line)) inCode = !inCode;
		if (inCode) return line;
		if (/^\s*(?:[-*+] +)?#\+BEGIN_QUERY\b/i.test(line) && ends(index, endOfQuery)) {
			inQuery = true;
			queries++;
		}
		if (inQuery) {
			left.push(line);
			if (endOfQuery.test(line)) inQuery = false;
			return '';
		}
		const drawer = /^\s*:(?:LOGBOOK|PROPERTIES):\s*$/i.test(line) && ends(index, endOfDrawer);
		if (drawer || inDrawer) {
			const name = /^\s*:?([^\s:]+):/.exec(line)?.[1];
			if (inDrawer && name !== undefined && !endOfDrawer.test(line)) technical.push(name);
			left.push(line);
			inDrawer = !endOfDrawer.test(line);
			return '';
		}
		const [, mark = '', name = '', value = ''] =
			/^(\s*(?:[-*+] +)?)([A-Za-z][\w./-]*)::[ \t]*(.*?)\s*$/.exec(line) ?? [];
		if (name === '') {
			if (line.trim() !== '') atTop = false;
			current.lines.push(line);
			return line.replace(blockId, '').replace(inlineName, '$1:');
		}
		if (name === 'id') blocks.set(value, { line: current.line, text: textOfBlock(current.lines) });
		if (isTechnical.test(name)) {
			technical.push(name);
			left.push(line);
			return mark.trim() === '' ? '' : mark;
		}
		if (atTop) {
			entries.push([name, value]);
			return '';
		}
		return `${mark}${name}: ${value}`;
	});
	return { text: lines.join('\n'), entries, technical, left, blocks, queries };
}

/** Names of Roam may be of several words; those of Dataview stand in brackets: `[dose:: 5 mg]`. */
const inlineName = /((?:^\s*(?:[-*+] +)?|[[(])[*_]*\p{L}[\p{L}\d ./-]{0,40}[*_]*)::(?=[*_]*\s)/gu;

const endOfQuery = /#\+END_QUERY\b/i;
const endOfDrawer = /^\s*:END:\s*$/i;

const textOfBlock = (lines: readonly string[]): string =>
	lines
		.map((line) => line.trim())
		.join('\n')
		.replace(/^[-*+] +/, '')
		.replace(/^#{1,6} +/, '');

/** Properties that a program keeps for itself. */
const isTechnical =
	/^(?:id|collapsed|heading|created-at|updated-at|card-.*|logseq\..*|background-color|ls-type|hl-(?:page|color|type|stamp)|exclude-from-graph-view|query-.*|template.*|filters|icon|file(?:-path)?)$/i;

/** `^block-1` at the end of a line: a name that other notes refer to. */
const blockId = /(?:^|[ \t])\^(?=[\w-]*[a-z])[\w-]+[ \t]*$/i;

/** Properties that say nothing of the subject. Others may hold facts, such as a dose. */
export const isAboutFile = (name: string): boolean =>
	/^(?:creat(?:ed|ion)|modified|updated|edited|last edited|date)(?:[ _-]?(?:at|by|on|date|time|datetime))?$|^(?:tags?|tags in the text|status|type|url|source|property|owner|authors?|category|css-?class(?:es)?|publish(?:ed)?|public|draft|private|permalink|slug|uid|id|zotero-key|template|layout|lang|language)$/i.test(
		name.trim()
	);

/** Takes the lines out that Notion writes below the title of the file itself: `Created: January 2, 2024`. */
export function takeNotionLines(source: string): { text: string; entries: Entry[] } {
	const [, title = '', block = ''] =
		/^(\s*# [^\n]+\n\s*\n)((?:[^\s:][^\n:]{0,40}: [^\n]*\n)+)(?=\s*\n|$)/.exec(source) ?? [];
	const entries: Entry[] = [];
	const kept = block.replace(/^([^:\n]+): (.*)$/gm, (_, name: string, value: string) => {
		if (!isOfNotion.test(name) && !isReview.test(`${name}: ${value}`))
			return `${name}: ${value.replace(relation, '[$1]($2)')}`;
		entries.push([name, value]);
		return '';
	});
	return { text: title + kept + source.slice(title.length + block.length), entries };
}

const isOfNotion =
	/^(?:created|created (?:time|by)|last edited(?: time| by)?|tags?|date|url|author)$/i;

/** How far the author is with the file, of which the site says what it knows itself. “Status: lorazepam first” is a fact. */
const isReview =
	/^(?:status: *\P{L}*(?:(?:not |needs? |in |to |peer[- ])?(?:review(?:ed)?|progress|started|do|done|draft|checked|verified|completed?|final|finished|published|approved))\P{L}*|(?:(?:clinically|peer)[ -])?(?:reviewed|checked|verified|approved)(?: by| on)?: .*|reviewer: .*)$/iu;
