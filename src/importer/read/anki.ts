import { parseRows } from './csv.ts';
import { readHtml } from './html/html.ts';
import type { SourceNotes } from './parts.ts';

/** Whether a text is a list of cards as Anki exports it: its head says so, or its cells are HTML. */
export function isAnki(text: string): boolean {
	const lines = text.trim().split('\n');
	return (
		/^#(?:separator|html):/.test(text) ||
		(lines.every((line) => line.includes('\t')) &&
			/<br ?\/?>|<\/(?:div|b|i|u|li)>|&nbsp;/.test(text))
	);
}

/** Reads the cards of Anki: an item each, whose first side stands above the others. */
export function readAnki(source: string): SourceNotes {
	const [head = ''] = /^(?:#.*\n)*/.exec(source) ?? [];
	const said = new Map(
		[...head.matchAll(/^#([\w ]+):(.*)$/gm)].map(([, name = '', value = '']) => [
			name,
			value.trim(),
		])
	);
	const separator = said.get('separator')?.toLowerCase() ?? 'tab';
	const read = parseRows(source.slice(head.length), separators[separator] ?? (separator || '\t'));
	const rows = read.map(({ cells }) => cells);
	const technical = [...said].filter(([name]) => / column$/.test(name));
	const left = new Set(technical.map(([, column]) => Number(column) - 1));
	const write = (cell: string) =>
		said.get('html') === 'false'
			? cell.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>')
			: cell;
	const items = rows.map((row) => {
		const sides = row.filter((cell, column) => !left.has(column) && cell.trim() !== '');
		return `<li>${sides.map((cell) => `<div>${write(cell)}</div>`).join('')}</li>`;
	});
	const { said: _, ...notes } = readHtml(
		`${'\n'.repeat(head.split('\n').length - 1)}<ul>${items.join('\n')}</ul>`
	);
	const cells = rows.flatMap((row) => row.filter((_, column) => left.has(column)));
	notes.left = [...(notes.left ?? []), ...head.split('\n'), ...cells];
	if (technical.length > 0)
		notes.notices.push({
			message: `holds cards of Anki, of which what is for Anki alone (${technical.map(([name]) => name.replace(/ column$/, '')).join(', ')}) is left out`,
			fix: 'write into the cards what readers should see',
		});
	return notes;
}

/** Writes what stands in gaps, `{{c1::5 mg::dose}}`, without them and their hints. */
export function withoutGaps(source: string): string {
	// The innermost first.
	const text = source.replace(gap, '$1');
	return text === source ? text : withoutGaps(text);
}

const gap = /\{\{c\d+::((?:(?!\{\{c\d+::|\}\}|::)[^])*)(?:::(?:(?:(?!\{\{c\d+::|\}\})[^])*))?\}\}/g;

const separators: Record<string, string | undefined> = {
	tab: '\t',
	comma: ',',
	semicolon: ';',
	pipe: '|',
	colon: ':',
	space: ' ',
};
