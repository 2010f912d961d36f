import type { Flaw } from '../../../lib/problems.ts';
import { readSource, type PageSource } from './read-source.ts';

/**
 * Reads a page, and where its parser stops, what stands beyond: without the line at fault. Returns no source if there is
 * none to judge, since what was left out may be the other end of a tag, or what a name stands for; where it does not parse
 * (`flaws`); and its text without what does not (`judged`).
 */
export function readAll(
	text: string,
	isMdx: boolean
): { source?: PageSource; flaws: Flaw[]; judged?: string } {
	const flaws: Flaw[] = [];
	const lines = text.split('\n');
	let leftOut = '';
	for (;;) {
		try {
			const judged = lines.join('\n');
			return { source: readSource(judged, isMdx), flaws, judged };
		} catch (error) {
			const said = error instanceof Error ? error.message : String(error);
			const flaw = syntaxFlaw(said, text);
			const at = (flaw.line ?? 0) - 1;
			const written = lines[at];
			const rest = written && withoutSign(written, said, leftOut);
			const isOpen = !rest && isPaired.test(flaw.message);
			if (flaws.length > 0 && isOpen) return { flaws };
			if (!flaws.some(({ line }) => rest && line === flaw.line)) flaws.push(flaw);
			if (!written || isOpen || /^\s*(?:import|export)\b/.test(written)) return { flaws };
			if (!rest) leftOut += written;
			lines[at] = rest || '';
		}
	}
}

/**
 * A line without the brace or the sign of a tag that nothing closes, or the sign that begins none, so that all else of it can be judged. Returns nothing
 * if what closes it may be in the lines that were left out.
 */
function withoutSign(written: string, said: string, leftOut: string): string | undefined {
	const { column = 0, message } = positionOf(said);
	const without = `${written.slice(0, column - 1)}·${written.slice(column)}`;
	// A sign that begins no tag, such as that of “<5”.
	if (/^<[^\p{L}/!>]/u.test(written.slice(column - 1))) return without;
	const [sign, closing] = /closing brace/.test(message)
		? ['{', '}']
		: /closing tag for/.test(message)
			? ['<', '>']
			: [];
	if (!sign || !closing || written[column - 1] !== sign || leftOut.includes(closing))
		return undefined;
	return without;
}

/** What the parser says of code and tags of which one end is missing. */
const isPaired = /closing|brace|end of file|expected the/i;

/** Says where a page of MDX does not parse, and how to fix it, from what the parser said: it stops there. */
export function syntaxFlaw(said: string, text: string): Flaw {
	const { line, column, message } = positionOf(said);
	const [written = '', ...behind] = text.split(/\r?\n/).slice((line ?? 1) - 1);
	return { line, message, fix: fixFor(message, written, column ?? 1, behind.join('\n')) };
}

/** Takes a message of the parser apart, which begins with the place: “12:8: Expected a closing tag …”. */
function positionOf(said: string): { line?: number; column?: number; message: string } {
	const [first = ''] = said.split('\n');
	const [, line, column, reason = first] = /^(\d+):(\d+): (.*)/.exec(first) ?? [];
	const message = `does not parse as MDX: ${reason.replace(parsersOwn, '')}`;
	return line ? { line: Number(line), column: Number(column), message } : { message };
}

/** The name of the rule, and an example that is no longer one on its way through Astro's log. */
const parsersOwn = /(?: \(note: .*\))? \([\w-]+:[\w-]+\)$/;

function fixFor(message: string, written: string, column: number, behind: string): string {
	const [, keyword] = /^(import|export)\b/.exec(written) ?? [];
	if (keyword && /\besm\b/.test(message)) {
		return `begin the line with another word than “${keyword}”, which makes code of it, or correct the code`;
	}
	const there = written.slice(column - 1);
	if (there.startsWith('<!--')) return 'write the comment as “{/* … */}”';
	const [, tag] = /closing tag for `<([^>`]*)>`/.exec(message) ?? [];
	if (tag && /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/.test(tag)) {
		return `write “<${tag} … />”, with a slash at its end`;
	}
	const isFirst = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*$/.test(written.slice(0, column - 1));
	if (tag !== undefined && isFirst && behind.includes(`</${tag}>`))
		return `put “<${tag}>” and “</${tag}>” each on a line of its own`;
	if (tag !== undefined) return `write “</${tag}>” where it ends, or “\\<” if it is text`;
	const [, end] = /closing tag `<\/([^>`]*)>` either/.exec(message) ?? [];
	if (end !== undefined)
		return `put “</${end}>” on a line of its own, or write “\\<” if it is text`;
	if (/closing tag `<\//.test(message)) return 'take it out, or write “\\<” if it is text';
	if (/brace|expression/.test(message)) return 'write “\\{” for a brace that is text';
	if (/^<https?:/.test(there))
		return 'write it as a link: the words in square brackets, the address behind them in round ones';
	if (/^<[^>]*=\s*[“”„‘’«]/.test(there))
		return 'write straight quotes in the tag: " in place of “ and ”';
	if (there.startsWith('<') || message.includes('`<`')) return fixForTag;
	return 'close each tag, and write “{” and “<” as “\\{” and “\\<”';
}

const fixForTag = 'write “\\<” for a sign that is text; in a tag, put each value into quotes';
