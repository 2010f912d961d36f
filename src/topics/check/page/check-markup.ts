import { Parser } from 'htmlparser2';
import type { Flaw } from '../../../lib/problems.ts';
import { elementNames } from './check-elements.ts';
import { nodeAt, type WrittenNode } from './written-nodes.ts';

/** Finds markup that is shown as it is written, and tags of plain Markdown that do not end. */
export function checkMarkup(nodes: readonly WrittenNode[], text: string): Flaw[] {
	const found = marks.flatMap(({ type, is, why, fix }) =>
		[...text.matchAll(is)]
			.filter(({ index }) => nodeAt(index, nodes)?.node.type === type)
			.map(({ 0: mark, index }) => ({
				line: text.slice(0, index).split('\n').length,
				message: `has “${mark}”, which is shown as it is written: ${why}`,
				fix,
			}))
	);
	return [...found, ...findOpenTags(nodes.filter(({ node }) => node.type === 'html'))];
}

const marks = [
	{
		type: 'text',
		is: /(?<!\\)\[\^[^\]\s]+\]/g,
		why: 'there is no such footnote',
		fix: 'write the note as a paragraph, “[^…]: …”, or “\\[” if it is text',
	},
	{
		type: 'text',
		is: /(?<=(?<!\\)\[[^[\]\n]*)(?<!\\)\]\([^()\n]*\s[^()\n]*\.[a-z]\w{1,4}\)/gi,
		why: 'the address has a space',
		fix: 'put the address between “<” and “>”: “](<…>)”',
	},
	{
		type: 'text',
		// In MDX it is code.
		is: /(?<!\\)\{\/\*/g,
		why: 'a file that ends in .md has other comments',
		fix: 'write the comment as “<!-- … -->”',
	},
	{
		type: 'text',
		// Source: https://spec.commonmark.org/0.31.2/#open-tag
		is: /(?<!\\)<[a-z][a-z\d-]*(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/gi,
		why: 'the value with a slash is not in quotes',
		fix: 'put each value into quotes, or write “\\<” if it is text',
	},
	{
		type: 'html',
		is: /(?<=>[^<]*)\*\*(?=\S)[^*<]*\S\*\*/g,
		why: 'no Markdown is read within HTML',
		fix: 'write “<strong>…</strong>”',
	},
];

/** Finds elements whose end is missing, so that they take in what follows. MDX with such does not parse. */
function findOpenTags(html: readonly WrittenNode[]): Flaw[] {
	const open: number[] = [];
	const flaws: Flaw[] = [];
	let line = 1;
	const parser = new Parser({
		onopentag: () => open.push(line),
		onclosetag: (name, isImplied) => {
			const line = open.pop() ?? 1;
			if (!isImplied || mayStayOpen.test(name) || !elementNames.has(name)) return;
			const message = `has <${name}>, which does not end, and takes in what follows`;
			flaws.push({
				line,
				message,
				fix: `write “</${name}>” where it ends, or “\\<” if it is text`,
			});
		},
	});
	for (const one of html) {
		({ line } = one);
		// A comment that does not end would take in all tags that follow.
		parser.write(one.written.replace(/<!--[^]*?(?:-->|$)/g, ''));
	}
	parser.end();
	return flaws;
}

/** Elements that need no end, or can have none. */
const mayStayOpen =
	/^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|d[dt]|t[drh]|tbody|thead|tfoot|option|optgroup|colgroup|caption|rt|rp|html|head|body)$/;
