import { Parser } from 'htmlparser2';
import type { Flaw } from '../../../lib/problems.ts';
import { elementNames } from './check-elements.ts';
import type { WrittenNode } from './written-nodes.ts';

/** Finds markup that is shown as it is written, and tags of plain Markdown that do not end. */
export const checkMarkup = (nodes: readonly WrittenNode[]): Flaw[] => [
	...nodes.flatMap(({ node, written, line }) =>
		marks
			.filter(({ type }) => type === node.type)
			.flatMap(({ is, why, fix }) =>
				[...written.matchAll(is)].map(({ 0: mark, index }) => ({
					line: line + written.slice(0, index).split('\n').length - 1,
					message: `has “${mark}”, which is shown as it is written: ${why}`,
					fix,
				}))
			)
	),
	...findOpenTags(nodes.filter(({ node }) => node.type === 'html')),
];

const marks = [
	{
		type: 'text',
		is: /(?<!\\)\[\^[^\]\s]+\]/g,
		why: 'there is no such footnote',
		fix: 'write the note as a paragraph, “[^…]: …”, or “\\[” if it is text',
	},
	{
		type: 'text',
		is: /(?<!\\)\]\([^()\n]*\s[^()\n]*\.[a-z]\w{1,4}\)/gi,
		why: 'the address has a space',
		fix: 'put the address between “<” and “>”: “](<…>)”',
	},
	{
		type: 'text',
		// In MDX it is code; a star may begin emphasis.
		is: /(?<!\\)\{\/(?:\*|$)/g,
		why: 'a file that ends in .md has other comments',
		fix: 'write the comment as “<!-- … -->”',
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
