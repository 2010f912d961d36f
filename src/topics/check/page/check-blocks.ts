import { flawIf, type Flaw } from '../../../lib/problems.ts';
import type { WrittenNode } from './written-nodes.ts';

/** Finds boxes (`:::note`), tables and code that there are not, that do not end, or that take in what is none of theirs. */
export const checkBlocks = (nodes: readonly WrittenNode[]): Flaw[] =>
	nodes.flatMap((written) => {
		const { type } = written.node;
		if (type === 'containerDirective') return checkBox(written);
		if (type === 'paragraph') return checkParagraph(written);
		return type === 'tableRow' ? checkRow(written) : type === 'code' ? checkFence(written) : [];
	});

/** The line that ends a box, at the end of a text. */
const isEnd = /\n[ \t>]*:{3,}[ \t\r]*$/;

const kinds = ['note', 'tip', 'caution', 'danger'];
const known = `“:::${kinds.join('”, “:::')}”`;

function checkBox({ node: { name = '', children, position }, line, written }: WrittenNode): Flaw[] {
	const inside = children?.at(-1)?.position.end.offset ?? position.start.offset;
	const ends = isEnd.test(written.slice(inside - position.start.offset));
	// Of that the table is told: it took the line in.
	const isInTable = children?.some(
		({ type, position: { start, end } }) =>
			type === 'table' &&
			isEnd.test(
				written.slice(start.offset - position.start.offset, end.offset - position.start.offset)
			)
	);
	return [
		...flawIf(!kinds.includes(name), {
			line,
			message: `has a box “:::${name}”, which there is not: it would be shown as plain text`,
			fix: `write one of ${known}`,
		}),
		...flawIf(!ends && !isInTable, {
			line,
			message: `has a box “:::${name}” that does not end, and takes in all that follows`,
			fix: 'write “:::” on a line of its own where it ends',
		}),
	];
}

/** Finds lines of text that look like those of a box, of a list of definitions, or like the second of a table. */
const checkParagraph = ({ written, line }: WrittenNode): Flaw[] =>
	written.split('\n').flatMap((text, index) => {
		if (index > 0 && /^[\s>]*:[ \t]+\S/.test(text)) {
			const message = `has “${text.trim()}”, the line of a list of definitions that is shown as text`;
			const fix =
				'write “- **Term:** what it means”, or put a line of text before it into one with it';
			return { line: line + index, message, fix };
		}
		const isBox = /^[ \t>]*:{3,}/.test(text);
		if (!isBox && !/^[\s>]*\|?(?:\s*:?-+:?\s*\|)+[\s:-]*$/.test(text)) return [];
		const what = isBox ? 'box' : 'table';
		const message = `has “${text.trim()}”, the line of a ${what} that is shown as text`;
		const fix = isBox
			? `begin it with one of ${known}, without a space, and end it with “:::”`
			: 'write as many “---” between “|” there as the head has cells';
		return { line: line + index, message, fix };
	});

/** Without an empty line before it, a line belongs to the table above. */
function checkRow({ written, line, above: [table], node }: WrittenNode): Flaw[] {
	const isRow = written.includes('|') || table?.children?.[0] === node;
	const message = `has “${written.trim()}” that became a row of its table`;
	return flawIf(!isRow, { line, message, fix: 'put an empty line before it' });
}

function checkFence({ written, line }: WrittenNode): Flaw[] {
	const [first = '', ...others] = written.split('\n');
	const [fence] = /^(`{3,}|~{3,})/.exec(first) ?? [];
	if (!fence) {
		const message = 'has a line that begins with four spaces or a tab, which makes code of it';
		return [{ line, message, fix: 'indent it less, or, for code, put it between lines of “```”' }];
	}
	const last = others.at(-1)?.replace(/^[\s>]+|\s+$/g, '') ?? '';
	return flawIf(!last.startsWith(fence) || last.replaceAll(fence.charAt(0), '') !== '', {
		line,
		message: `has a line “${first.trim()}”, which makes code of all that follows`,
		fix: `write “${fence}” on a line of its own where the code ends, or “---” for a rule`,
	});
}
