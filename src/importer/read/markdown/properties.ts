/*
 * Lines of Logseq, Obsidian and Notion that say something of a block or of the whole file, and are no
 * text of the notes: `id:: 64…`, `collapsed:: true`, ` ^block-id`, `Created: January 2, 2024`.
 */

/** Text without such lines, and what they said of the file. */
export interface WithoutProperties {
	text: string;
	data: Record<string, string>;
	/** The texts of blocks that have ids, by these. */
	blocks: Map<string, { line: number; text: string }>;
	/** Lines of programs, such as queries, that were left out. */
	queries: number;
}

/** Takes properties out of the text of a file; its lines keep their numbers. */
export function takeProperties(source: string): WithoutProperties {
	const data: Record<string, string> = {};
	const blocks: WithoutProperties['blocks'] = new Map();
	/** The lines of the block that is read now. */
	let current = { line: 1, lines: [] as string[] };
	let queries = 0;
	let atTop = true;
	let inCode = false;
	let inQuery = false;
	let inDrawer = false;
	let block: { indent: string; name: string } | undefined;
	const lines = source.split('\n').map((line, place) => {
		if (/^\s*[-*+] /.test(line)) current = { line: place + 1, lines: [] };
		if (/^\s*(?:[-*+] +)?(?:```|~~~)/.test(line)) inCode = !inCode;
		if (inCode) return line;
		if (/^\s*(?:[-*+] +)?#\+BEGIN_QUERY\b/i.test(line)) {
			inQuery = true;
			queries++;
		}
		if (inQuery) {
			if (/#\+END_QUERY\b/i.test(line)) inQuery = false;
			return '';
		}
		if (/^\s*:(?:LOGBOOK|PROPERTIES):\s*$/.test(line)) inDrawer = true;
		if (inDrawer) {
			if (/^\s*:END:\s*$/.test(line)) inDrawer = false;
			return '';
		}
		const opened = /^(\s*(?:[-*+] +)?)#\+BEGIN_(\w+)\b.*$/i.exec(line);
		if (opened) {
			block = {
				indent: (opened[1] ?? '').replace(/[-*+]/, ' '),
				name: (opened[2] ?? '').toLowerCase(),
			};
			return (opened[1] ?? '') + openBlock(block.name);
		}
		if (block) {
			const rest = line.startsWith(block.indent)
				? line.slice(block.indent.length)
				: line.trimStart();
			const { indent, name } = block;
			const ended = /^#\+END_/i.test(rest.trim());
			if (ended) block = undefined;
			if (isCode(name)) return ended ? `${indent}\`\`\`` : line;
			return `${indent}> ${ended ? '' : rest}`;
		}
		const [, mark = '', name = '', value = ''] =
			/^(\s*(?:[-*+] +)?)([A-Za-z][\w./-]*)::[ \t]*(.*?)\s*$/.exec(line) ?? [];
		if (name === '') {
			if (line.trim() !== '') atTop = false;
			current.lines.push(line);
			return line.replace(blockId, '');
		}
		if (name === 'id') blocks.set(value, { line: current.line, text: textOfBlock(current.lines) });
		if (technical.test(name)) return mark.trim() === '' ? '' : mark;
		if (atTop) {
			data[name] = value.replace(/\[\[|\]\]/g, '');
			return '';
		}
		return `${mark}${name}: ${value}`;
	});
	return { text: lines.join('\n'), data, blocks, queries };
}

const isCode = (block: string): boolean => /^(?:src|example|export)$/.test(block);

/** Blocks of Logseq become boxes, quotations or code. */
function openBlock(block: string): string {
	if (isCode(block)) return '```';
	return /^(?:quote|verse|center)$/.test(block) ? '>' : `> [!${block}]`;
}

const textOfBlock = (lines: readonly string[]): string =>
	lines
		.map((line) => line.trim())
		.join('\n')
		.replace(/^[-*+] +/, '')
		.replace(/^#{1,6} +/, '');

/** Properties that a program keeps for itself. */
const technical =
	/^(?:id|collapsed|heading|created-at|updated-at|card-.*|logseq\..*|background-color|ls-type|hl-(?:page|color|type|stamp)|exclude-from-graph-view|query-.*|template.*|filters|icon|file(?:-path)?)$/i;

/** `^block-1` at the end of a line: a name that other notes refer to. */
const blockId = /(?:^|[ \t])\^(?=[\w-]*[a-z])[\w-]+[ \t]*$/i;

/** Takes the lines that Notion writes below the title: `Created: January 2, 2024`. */
export function takeNotionLines(source: string): { text: string; data: Record<string, string> } {
	const [, title = '', block = ''] =
		/^(\s*# [^\n]+\n\s*\n)((?:[A-Z][\w /()&-]{0,40}: [^\n]*\n)+)(?=\s*\n|$)/.exec(source) ?? [];
	const names = [...block.matchAll(/^([^:]+): (.*)$/gm)];
	const isNotion = names.some(([, name = '']) =>
		/^(?:created|created (?:time|by)|last edited(?: time| by)?|tags?|status|type|date|url|property|owner|author|category)$/i.test(
			name
		)
	);
	if (!isNotion) return { text: source, data: {} };
	const data = Object.fromEntries(names.map(([, name = '', value = '']) => [name, value]));
	const rest = source.slice(title.length + block.length);
	return { text: title + '\n'.repeat(block.split('\n').length - 1) + rest, data };
}
