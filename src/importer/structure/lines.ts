import type { PhrasingContent } from 'mdast';
import { text } from '../tree/blocks.ts';
import type { Line } from '../read/parts.ts';
import { continues, isHead } from './flattening.ts';
import { cutMarker, plainText } from './inline.ts';
import { isBullet, isNote, isPlainBullet } from '../read/typed-items.ts';
import { unit } from '../../lib/words/units.ts';
import { goesOn } from '../read/line-breaks.ts';
import { isBehind } from '../read/spaced/wrapped.ts';
import { noteOf } from '../tree/targets.ts';
import { isProse } from './prose.ts';
import { readMarker, type Marker } from './marker.ts';
import type { Item, Settled, Surroundings } from './outlined.ts';
import { isName, isShort, isShouted } from './find-headings.ts';
import { isUsualName, standardPage } from './page-names.ts';
import type { Style } from './style.ts';

/** Finds out what an unmarked line is. What fits no rule is a paragraph. */
export function settleLine(line: Line, around: Surroundings): Settled {
	const { blankBefore } = line;
	if (isRule(line.text)) return settleRule(line, around);
	if (opensPage(line, around)) {
		return { kind: 'page', line: line.line, blankBefore, title: titleOf(line) };
	}
	const isPart = isBroken(line, around);
	const item = isPart ? undefined : readItem(line, around);
	if (item) return item;
	if (!isPart && isHeadingLine(line, around.style)) {
		return { kind: 'section', line: line.line, blankBefore, depth: 2, title: titleOf(line) };
	}
	if (!isPart && isNested(line, around)) return itemOf(line, line.content);
	if (isPart || continuesLast(line, around)) {
		const joint: PhrasingContent =
			startsLine(line, around) && !isPart ? { type: 'break' } : text(isCut(around) ? '' : ' ');
		return { kind: 'continuation', content: [joint, ...line.content] };
	}
	const isLone = blankBefore || around.last === undefined;
	return { kind: 'paragraph', line: line.line, blankBefore: isLone, content: [...line.content] };
}

/** Lines of dashes or the like underline a heading, or part what stands above from what follows. */
const isRule = (text: string): boolean => /^([-=_*~])(?:\s*\1){2,}$/.test(text);

function settleRule({ line, blankBefore }: Line, { last }: Surroundings): Settled {
	if (!last || !blankBefore) return 'nothing';
	return { kind: 'other', line, blankBefore, node: { type: 'thematicBreak' } };
}

function opensPage(line: Line, { style, last, next, marks, place }: Surroundings): boolean {
	const { text, blankBefore, tabbed } = line;
	if (tabbed) return false;
	const heads = next !== undefined && isHeadingLine(next, style);
	const hasColon = text.endsWith(':');
	if (standardPage(text, style.set))
		return hasColon ? style.colonPages : blankBefore || heads || last?.kind !== 'paragraph';
	if (style.bare) return heads && blankBefore && isName(text) && !readMarker(text, true);
	if (hasColon) return false;
	const isUsual = isUsualName(text, style.set);
	const headsItems = isUsual && marks[place + 1] !== undefined;
	const isItem = isPlainBullet(marks[place]);
	if (!blankBefore) return headsItems && (last?.kind === 'item' || (place === 1 && !isItem));
	// The first line is the title, unless it is the first of numbered headings or stands directly above items.
	const isPage = /^\(?[1IA][.)]\s/.test(text) || (headsItems && !isItem && !next?.blankBefore);
	if (place === 0 && !isPage) return false;
	const isUnderlined = next?.blankBefore === false && isRule(next.text) && isShort(text);
	return isUsual || (style.capitals && isShouted(text)) || isUnderlined;
}

/** `Early complications:` is a heading; `Drugs include:`, `In CKD:`, `- Signs:` and what is indented are none. */
function isHeadingLine({ text, indent }: Line, { bare, margin }: Style): boolean {
	return (
		indent === margin &&
		text.endsWith(':') &&
		/\p{L}/u.test(text) &&
		!/[.;!?]\s|(?:wrote|schrieb|écrit|scritto|escribió|schreef)\s?:$/.test(text) &&
		isShort(text) &&
		!(condition.test(text) && !isUsualName(text)) &&
		!continues(text) &&
		!isHead(withoutColon(text)) &&
		!readMarker(text, bare)
	);
}

const beginsWithUnit = new RegExp(`^${unit}(?!\\s?\\d)`, 'u');

/** What such a line says holds for the list below it, and not for what follows that. */
const condition =
	/^(?:if|unless|when|under|over|above|below|in|bei|wenn|falls|unter|über|ab|si|en|chez)\s|[<>≤≥]\s*\d\S*(?:\s\S+)?\s?:$|\s(?:if|unless|when|wenn|falls|si)\s?:$/i;

function readItem(line: Line, around: Surroundings): Item | undefined {
	const { style, last, next, marks, place } = around;
	const mark = marks[place];
	const behind = around.parts.findIndex(
		(part, at) => at > place && !(part.kind === 'line' && part.indent > line.indent)
	);
	if (last?.kind !== 'item' && isNote(mark, marks[behind])) return undefined;
	const isMinus = mark?.dash !== undefined && !isBullet(marks, place);
	const goesOn = next !== undefined && next.indent > line.indent;
	// Below “BE:” it is the value.
	const isBelow = last?.kind === 'section' && !line.blankBefore;
	if (isMinus && !goesOn && (isBelow || last?.kind === 'paragraph')) return undefined;
	const marker =
		readMarker(line.text, style.bare, mark) ??
		(isLabelled(line, around) ? { length: 0 } : undefined);
	if (!marker && !line.tabbed) return undefined;
	return itemOf(line, cutMarker(line.content, marker?.length ?? 0), marker);
}

const itemOf = (
	{ line, blankBefore, indent }: Line,
	content: readonly PhrasingContent[],
	marker?: Marker
): Item => ({
	kind: 'item',
	line,
	blankBefore,
	level: indent + (marker?.rank ?? 0) * stepOfRank,
	label: marker?.number === undefined ? undefined : `${marker.number}.`,
	...(!marker && { unmarked: true }),
	content: [...content],
});

/** A line that is indented below a shorter indent, or beside such a line, is an item without a mark; a long one only beside others. */
function isNested(line: Line, around: Surroundings): boolean {
	const { last, next, style } = around;
	if (style.bare || line.indent < 2 || !last || isWrapped(line, around)) return false;
	const isBelow =
		line.indent > style.margin &&
		!line.blankBefore &&
		next?.blankBefore === false &&
		next.indent === line.indent &&
		!goesOn(next.text, line.text);
	const isParallel =
		isBelow || (last.kind === 'item' && last.unmarked && last.level === line.indent);
	if (line.text.length > longLine && (!isParallel || isProse(around, isBelow ? line : last)))
		return false;
	const more = next?.blankBefore === false && next.indent >= line.indent;
	// Below “- Avoid:” short lines side by side are items, too.
	const areBelow =
		more &&
		Math.max(line.text.length, next.text.length) < shortLine &&
		last.kind === 'item' &&
		line.indent > last.level;
	if (last.kind === 'item')
		return (
			last.unmarked === true || (areBelow && !line.blankBefore && lastWords(around).endsWith(':'))
		);
	const wrapped = last.kind === 'paragraph' && lastWords(around).length >= longLine;
	return (!line.blankBefore || more) && !wrapped;
}

/** Below a line of an item that is not wrapped its author began a new one, if it does not go on; `1.3 Insulin` always. */
const startsLine = ({ text }: Line, around: Surroundings): boolean =>
	around.last?.kind === 'item' &&
	!goesOn(text, lastWords(around)) &&
	(/^\d{1,2}\.\d{1,2}\s+\p{Lu}/u.test(text) || !isProse(around, around.last));

/** Whether an indented line goes on with the one above it, as text of a PDF does that is indented as a whole. */
function isWrapped({ text, indent, blankBefore }: Line, around: Surroundings): boolean {
	const { last, above } = around;
	if (blankBefore || indent === 0 || !above || !last || !('content' in last)) return false;
	// What stands less far in begins anew: “PEF > 75 %,” and below its second line “on discharge medication”.
	if (indent < above.indent) return false;
	const isCut = above.text.length >= shortWrapped && !/[.:;!?]$/.test(above.text);
	const isOfBlock = last.kind === 'item' || above.indent === indent;
	const isLower =
		isOfBlock && continues(text) && !continues(plainText(last.content)) && goesOn(text, above.text);
	return isCut && (isLower || isBehind(text, above.text));
}

/** `(2)`, `a.`, `iv.` label an item, which keeps them, if items or such lines stand around it. */
const isLabelled = ({ text }: Line, { last, next }: Surroundings): boolean =>
	isLabel(text) && (last?.kind === 'item' || isLabel(next?.text ?? ''));

const isLabel = (text: string): boolean =>
	/^(?:\((?:\d{1,2}|[a-z]|[ivx]{1,5})\)|(?:[a-h]|[ivx]{1,5})[.)])\s+\S/.test(text);

/** Tells whether a line is the rest of a long line that was broken in two. */
function continuesLast(line: Line, around: Surroundings): boolean {
	const { last, above, style } = around;
	if (line.blankBefore || !last || !('content' in last) || line.text.includes(' | ')) return false;
	const before = lastWords(around);
	const isRest =
		isWrapped(line, around) ||
		(style.bare && continues(line.text)) ||
		(before.length >= longLine &&
			(goesOn(line.text, before) || (!/[.!?:;]$/.test(before) && isProse(around, last))));
	const isOut = line.indent === 0 && above !== undefined && above.indent > 0;
	const ownIndent = above?.line === last.line ? above.indent : Infinity;
	if (last.kind === 'item')
		return (
			line.indent > Math.min(last.level, ownIndent) || (isRest && (!isOut || continues(line.text)))
		);
	return isRest;
}

const lastWords = ({ last }: Surroundings): string =>
	last && 'content' in last ? plainText(last.content.slice(-1)) : '';

/** Whether the line above ends within a word or a range, as lines of a PDF do: “inflam-”, “4–”, “15 mg/”. */
const isCut = (around: Surroundings): boolean =>
	/[\p{L}\p{N}][-–/\u00AD]$/u.test(lastWords(around));

/**
 * Whether a line goes on with one that was cut, whose bracket is not closed yet, that ends with “or” or the like, or with a
 * number whose unit comes here: “for 2”, “days”. Behind
 * “more than” the number of an item is the limit, unless it counts on.
 */
function isBroken({ text, blankBefore, indent }: Line, around: Surroundings): boolean {
	const words = lastWords(around);
	const { last, above } = around;
	const isOpen =
		isCut(around) ||
		(/\s\d[\d.,–-]*$/.test(words) && beginsWithUnit.test(text)) ||
		/\([^()]*$|\s(?:and|or|than|not|until|least|most|per|every|an?|the|und|oder)$/i.test(words);
	if (blankBefore || !isOpen || !/^[\p{Ll}\p{N}]/u.test(text) || text.includes(' | ')) return false;
	const marker = readMarker(text, around.style.bare);
	if (last?.kind === 'item' && indent === 0 && above?.indent && !marker && !continues(text))
		return false;
	const before = last?.kind === 'item' ? Number.parseInt(last.label ?? '') : NaN;
	return !marker || (/\s(?:than|least|most)$/.test(words) && marker.number !== before + 1);
}

/** A title is words: the target of a link stands behind it, in brackets. */
function titleOf({ content }: Line): string {
	const words = content.map((node) =>
		node.type === 'link' && noteOf(node.url) === undefined
			? `${plainText(node.children)} (${node.url})`
			: plainText([node])
	);
	return withoutColon(words.join('').replace(/\s+/g, ' ').trim());
}

const withoutColon = (text: string): string => text.replace(/\s*:$/, '');
const longLine = 60;
const shortLine = 40;
const shortWrapped = 20;
/** Word gives bullets of the second level, pasted as `o`, no indent: columns that they stand deeper. */
const stepOfRank = 4;
