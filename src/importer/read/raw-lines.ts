import { parseDocument } from 'htmlparser2';
import { spacedAddress } from '../tree/targets.ts';
import { signOf } from './formula.ts';
import { raiseSigns } from './raised.ts';
import { textOf } from './word/xml.ts';
import type { SourceText } from './parts.ts';

/**
 * The lines of a text as they stand in its file, without what only marks words up: tags, targets of links, names of
 * footnotes, fences and boxes. It knows nothing of what the text means, so that what a reader drops is found.
 */
export function rawLines(source: string): SourceText[] {
	// What stands in code is typed as it is meant.
	const code: string[] = [];
	const typed = source
		.replace(/\r\n?/g, '\n')
		.replace(/\{\{c\d+::/g, '')
		.replace(/(?<!`)`[^`\n]+`(?!`)/g, (one) => `\uFDD5${code.push(one) - 1}\uFDD6`);
	const text = markup.reduce(
		(rest, [pattern, words]) =>
			rest.replace(pattern, (whole) => keepLines(whole, words?.(whole) ?? '')),
		typed
	);
	return text
		.replace(/\uFDD5(\d+)\uFDD6/g, (_, place: string) => code[Number(place)] ?? '')
		.split('\n')
		.map((line, index) => ({ line: index + 1, text: decode(line) }));
}

/** Attributes of HTML whose words someone sees or hears. */
export const sayingAttribute =
	/^(?:title|alt|aria-(?:label|description|placeholder|roledescription|valuetext)|placeholder|label|abbr|summary|standby|prompt|data-(?:tooltip|tippy-content|hint))$/i;

/** Writes what is kept of a piece of text on as many lines as it had. */
const keepLines = (whole: string, words: string): string =>
	words.replace(/\n/g, ' ') + '\n'.repeat(whole.split('\n').length - 1);

/** Reads the entities of HTML in a text without tags. */
export const decode = (line: string): string =>
	line.includes('&')
		? textOf(parseDocument(line.replace(/&(?!#?\w+;)/g, '&amp;').replace(/</g, '&lt;')))
		: line;

/** Looks stand within words; other tags part them. */
const wordsOfTag = (tag: string): string =>
	(isInline.test(tag) ? '' : ' ') +
	[...tag.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
		.flatMap(([, name = '', double, single]) =>
			sayingAttribute.test(name) ? [` ${double ?? single ?? ''} `] : []
		)
		.join('');

const isInline =
	/^<\/?(?:a|abbr|b|big|code|del|em|font|i|ins|kbd|mark|s|small|span|strike|strong|su[bp]|u|wbr)\b/i;

/** Commands of a formula stand for signs. */
const signsOf = (formula: string): string =>
	formula
		.replace(/\\([a-zA-Z]+) ?/g, (_, command: string) => signOf(command) ?? ' ')
		.replace(/\}\s*\{/g, '} {');

/** What a link or a picture shows to the mouse alone. */
const titleOf = (target: string): string =>
	` ${/\s["'(]([^]*?)["')]\s*\)?\s*$/.exec(target)?.[1] ?? ''} `;

/** A link to a note shows its own words, or the name of the note. */
const nameOf = (link: string): string =>
	link
		.slice(2, -2)
		.replace(/^.*\|/, '')
		.replace(/#?\^[\w-]*$/, '');

/** What marks words up, and the words in it. */
const markup: readonly (readonly [RegExp, ((whole: string) => string)?])[] = [
	[
		/<sup(?:\s[^<>]*)?>[^<]*<\/sup>/gi,
		(raised) => raiseSigns(decode(raised.replace(/<[^>]*>/g, ''))),
	],
	// “a <b and c> d” compares; no tag has such attributes.
	[
		/<\/?[a-z][\w-]*(?:\s+(?:[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+)|open|hidden|checked|controls|disabled))*\s*\/?>/gi,
		wordsOfTag,
	],
	// What a file says of itself stands in topic.yml, but for the names of titles.
	[
		/^\uFEFF?---[ \t]*\n[^]*?\n---[ \t]*(?=\n|$)/,
		(block) => block.replace(/^[ -]*[\w .-]+:/gm, ' '),
	],
	[/^[ \t]*(?:[-*+] +)?(?:title|alias(?:es)?|tags|publish(?:ed)?|public|draft|private)::/gim],
	[/\|\s*\d+(?:x\d+)?(?=\]\()/g],
	// Links and pictures, footnotes, references to blocks.
	[/!\[\[[^\]\n]*\]\]/g],
	[/\[\[[^\]\n]+\]\]/g, nameOf],
	[new RegExp(spacedAddress, 'gu'), () => ']('],
	[/\]\((?:<[^>\n]*>|(?:[^\s()]|\([^\s()]*\))*)(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/g, titleOf],
	[/(?<=\])\[[^\]\n]*\]/g],
	[
		/^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]*\S+(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^)\n]*\)))?[ \t]*$/gm,
		titleOf,
	],
	[/\[\^[^\]\n]+\]:?/g],
	[/\(\([\w-]+\)\)|(?:^|[ \t])\^[\w-]*[a-z][\w-]*[ \t]*$/gim],
	[
		/(?<=^[ \t>]*)(`{3,}|~{3,})math\b[^\n]*\n[^]*?\n[ \t>]*\1/gm,
		(block) => signsOf(block.slice(block.indexOf('\n'))),
	],
	// Fences and boxes, with their kinds; attributes, gaps, and formulas.
	[
		/^([\s>]*(?:[-*+] +)?)(?:`{3,}|~{3,}|:{3,})[^\n]*$/gm,
		(line) => line.replace(/[`~]{3}.*|:{3,}\s*\w*/, ''),
	],
	[
		/\[![\w-]+\][+-]?|^[ \t]*(?:!!!|\?\?\?\+?)[ \t]+\w+|#\+(?:BEGIN|END)_\w+(?:[ \t]+\w+)?|\{%.*?%\}/gim,
	],
	[/^[ \t]*:(?:class|name|icon|open|collapsible):.*/gim],
	[
		/\{:?[ \t]*(?:[#.][\w-]+|:?(?:width|height|style|class|id|lang|title|start)[= ][^\s{},]+)(?:,?[ \t]+(?:[#.][\w-]+|:?(?:width|height|style|class|id|lang|title|start)[= ][^\s{},]+))*[ \t]*\}|\{-\}/g,
	],
	[/\{\{(?:embed|cloze)\b|\{\{(?:\[\[)?(?:TODO|DONE)(?:\]\])?\}\}/g],
	[/\$\$[^$]+\$\$|(?<!\\)\$[^$\n]+\$|\\\([^\n]+?\\\)|\\\[[^]+?\\\]/g, signsOf],
	[/<!--|-->/g],
	[/^([\s>]*(?:[-*+]|\d+[.)])[ \t]+)\[[ xX]\](?=\s)/gm],
	[/^[\s>]*>/gm],
	// An escaped point is one of its number.
	[/(?<=\p{N})\\(?=[.,]\p{N})/gu],
];
