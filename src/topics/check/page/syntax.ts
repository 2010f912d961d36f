import type { Flaw } from '../../../lib/problems.ts';

/** Says where a page of MDX does not parse, and how to fix it, from what the parser said: it stops there. */
export function syntaxFlaw(said: string, text: string): Flaw {
	const { line, column, message } = positionOf(said);
	const [written = '', ...behind] = text.split(/\r?\n/).slice((line ?? 1) - 1);
	return { line, message, fix: fixFor(message, written, column ?? 1, behind.join('\n')) };
}

/** Takes a message of the parser apart, which begins with the place: “12:8: Expected a closing tag …”. */
export function positionOf(said: string): { line?: number; column?: number; message: string } {
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
	if (there.startsWith('<') || message.includes('`<`')) return fixForTag;
	return 'close each tag, and write “{” and “<” as “\\{” and “\\<”';
}

const fixForTag = 'write “\\<” for a sign that is text; in a tag, put each value into quotes';
