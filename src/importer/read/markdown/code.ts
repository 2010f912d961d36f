import type { Code, RootContent } from 'mdast';
import { asideFor, makeAside } from '../../tree/aside.ts';
import { lineOf, paragraph } from '../../tree/blocks.ts';
import { readFormula } from '../formula.ts';
import { titleOr } from './block-lines.ts';
import type { InnerReader } from './phrase-context.ts';
import { readPhrases } from './phrases.ts';
import { restore } from './raw.ts';

/**
 * Reads a block of code, whose language may say that it stands for something else. Its language is left
 * out: it would be coloured, by a name that the notes do not give to be read.
 */
export function readCode(block: Code, reader: InnerReader): RootContent[] {
	const { context } = reader;
	const line = lineOf(block);
	if (isIndentedList(block))
		return reader.read(reader.parse('\n'.repeat(line - 1) + block.value).children);
	const language = block.lang ?? '';
	const callout = box.exec(language)?.slice(1).find(Boolean)?.toLowerCase();
	if (callout !== undefined) return [readBox(block, callout, reader)];
	const value = restore(block.value, context);
	if (queries.test(language)) {
		context.say('query', language);
		context.left.push(value);
		return [];
	}
	if (formulas.test(language)) {
		const content = readFormula(value);
		if (content) return [paragraph(content, line)];
		context.say('formula', value.trim());
	}
	if (diagrams.test(language)) context.say('diagram', language);
	return [{ type: 'code', value, position: block.position }];
}

/** The first lines of a box may give its title and its looks. */
function readBox(block: Code, callout: string, reader: InnerReader): RootContent {
	const line = lineOf(block);
	const lines = block.value.split('\n');
	const end = lines.findIndex((one) => !setting.test(one));
	const head = lines.slice(0, end < 0 ? undefined : end);
	const typed = block.meta ?? head.map((one) => titled.exec(one)?.[1] ?? '').join('');
	// Its first line is the one below the fence.
	const body = '\n'.repeat(line + head.length) + lines.slice(head.length).join('\n');
	const title = readPhrases(reader.phrases(typed), reader.context);
	reader.context.left.push(...head.map((one) => one.replace(titled, 'title')));
	const children = reader.read(reader.parse(body).children);
	return makeAside(asideFor(callout), titleOr(callout, title), children, line);
}

/** Boxes of MyST, and of the Admonitions plugin of Obsidian. */
const box =
	/^\{(note|tip|hint|important|warning|caution|attention|danger|error|seealso|admonition)\}$|^ad-(.+)/i;
const setting = /^(?:title|collapse|icon|color|:\w+):/i;
const titled = /^title:\s*(.*)$/i;

const formulas = /^(?:math|latex|tex)$/i;
/** What another program works out of other notes, or draws. */
const queries =
	/^(?:dataview(?:js)?|datacore\w*|tasks|query|base|button|meta-bind.*|column-settings|timeline|calendar|todoist|tracker|leaflet|zoommap)$/i;
const diagrams =
	/^(?:mermaid|plantuml|puml|graphviz|dot|d2|flow(?:chart)?|sequence|chart(?:sview)?|vega(?:-lite)?|tikz|smiles|abc|markmap|mindmap|ditaa|wavedrom|functionplot)$/i;

/** Items that stand under no other, but are indented as if they did, are no code. */
const isIndentedList = ({ value, position }: Code): boolean =>
	value.split('\n').length === (position?.end.line ?? 0) - (position?.start.line ?? 0) + 1 &&
	/^(?:[-*+]|\d{1,2}[.)])[ \t]+\S/.test(value);
