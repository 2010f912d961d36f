/*
 * What stands in the text of notes but is no Markdown is taken out before it is parsed: private
 * comments for good, wikilinks, formulas and macros for a token, which no rule of Markdown can take
 * apart. Lines stay where they are, and code stays as it is.
 */

import { spacedAddress } from '../../tree/targets.ts';

/** Something that a token stands for, and how it was typed. */
export type Token = { typed: string } & (
	| { kind: 'wikilink'; target: string; label?: string | undefined; embedded: boolean }
	| { kind: 'formula'; tex: string }
	| { kind: 'macro'; name: string; value: string }
	| { kind: 'block'; id: string }
	| { kind: 'note'; text: string }
);

/** A text with tokens in it. */
export interface RawText {
	text: string;
	tokens: Token[];
	/** The private comments that were taken out. */
	comments: string[];
	/** The line of one that does not end, with which all that follows was taken out. */
	unclosed?: number | undefined;
}

/** Finds tokens in a text that was read: `\uFDD0` and `\uFDD1` are characters of no text. */
export const tokenPattern = /\uFDD0(\d+)\uFDD1/;

/** Takes out of a text what is no Markdown. */
export function takeTokens(source: string): RawText {
	const tokens: Token[] = [];
	const comments: string[] = [];
	let unclosed: number | undefined;
	const text = source.replace(/[\uFDD0\uFDD1]/g, '').replace(pieces, (...found) => {
		const groups = found.at(-1) as Record<string, string | undefined>;
		const whole = String(found[0]);
		if (groups['comment'] !== undefined) {
			if (/^<!--(?![^]*-->$)/.test(whole))
				unclosed = newlines(source.slice(0, Number(found.at(-3)))) + 1;
			comments.push(whole);
			return '\n'.repeat(newlines(whole));
		}
		if (groups['address'] !== undefined) return `](<${groups['address']}>`;
		// Where they are no formula, in an address, brackets with a backslash are brackets.
		const typed = whole.replace(/^\\([([][^]*)\\([)\]])$/, '$1$2');
		const token = readToken(typed, groups);
		if (!token) return whole;
		tokens.push(token);
		return `\uFDD0${tokens.length - 1}\uFDD1${'\n'.repeat(newlines(whole))}`;
	});
	return { text, tokens, comments, unclosed };
}

const pieces = new RegExp(
	[
		// Code, and characters with a backslash before them.
		/^[ \t>]*(?:[-*+] +|\d+[.)] +)?(?<fence>`{3,}|~{3,})[^\n]*\n[^]*?(?:^[ \t>]*\k<fence>[`~]*[ \t]*$|(?![^]))/m,
		/(?<!`)(?<tick>`+)(?!`)(?:(?!\n[ \t]*\n)[^])*?[^`]\k<tick>(?!`)/,
		// Chats write formulas as \( … \) and \[ … \], which elsewhere are brackets.
		/\\\((?=(?:(?!\\\))[^\n])*?(?:\\[a-zA-Z]|(?<!\\)[_^]))(?<round>(?:(?!\\\))[^\n])+)\\\)/,
		/\\\[(?=(?:(?!\\\]|\n[ \t]*\n)[^])*?(?:\\[a-zA-Z]|(?<!\\)[_^]))(?<square>(?:(?!\\\]|\n[ \t]*\n)[^])+)\\\]/,
		/\\[^\n]/,
		spacedAddress,
		/(?<comment>%%[^]*?%%|<!--[^]*?(?:-->|(?![^])))/,
		/(?<wikilink>!?\[\[(?<target>[^[\]\n]+?)\]\])/,
		/\$\$(?<display>[^$]+?)\$\$/,
		/(?<!\$)\$(?=[^\s$])(?<formula>[^$\n]*?[^\s$\\])\$(?![\d$])/,
		/\{\{(?<macro>(?:[^{}\n]|\{[^{}\n]*\})+)\}\}/,
		// Ids of blocks: of Logseq, and of Roam.
		/\(\((?<block>[\da-f]{8}-[\da-f-]{27}|(?=\S+[A-Z\d_-])[\w-]{9})\)\)/,
		/\^\[(?<note>[^[\]\n]+)\]/,
	]
		.map(({ source }) => source)
		.join('|'),
	'gmu'
);

const newlines = (text: string): number => text.split('\n').length - 1;

function readToken(typed: string, groups: Record<string, string | undefined>): Token | undefined {
	const { wikilink, target, display, formula, round, square, macro, block, note } = groups;
	if (wikilink && target) {
		const [name = '', ...labels] = target.replace(/\\\|/g, '|').split('|');
		const label = labels.length > 0 ? labels.join('|').trim() : undefined;
		const embedded = wikilink.startsWith('!');
		return { kind: 'wikilink', typed, target: name.trim(), label, embedded };
	}
	const tex = display || round || square || (formula && looksLikeFormula(formula) && formula);
	if (tex) return { kind: 'formula', typed, tex };
	if (macro) {
		// Roam has the names of its macros in brackets.
		const [, name = '', value = ''] =
			/^\s*(\S+?)(?::(?=\s|$)|\s|$)\s*([^]*)$/.exec(macro.replace(/^\s*\[\[([^\]]+)\]\]/, '$1')) ??
			[];
		return { kind: 'macro', typed, name, value: value.trim() };
	}
	if (block) return { kind: 'block', typed, id: block };
	return note ? { kind: 'note', typed, text: note } : undefined;
}

/** “$5 and weighs 10$” is money, `$x$`, `$10^9$` and `$1{,}000$` are formulas. */
const looksLikeFormula = (text: string): boolean =>
	/[\\^_=<>+]|\{[.,]\}/.test(text) || /^[\p{L}\d]{1,3}$/u.test(text);

/** Puts back what the author typed where nothing is read, as in code and addresses. */
export const restore = (value: string, { tokens }: { tokens: readonly Token[] }): string =>
	value.replace(
		new RegExp(tokenPattern, 'g'),
		(_, key: string) => tokens[Number(key)]?.typed ?? ''
	);
