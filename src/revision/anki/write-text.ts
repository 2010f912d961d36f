import type { Note } from './make-notes.ts';
import { fieldNames, noteTypeName } from './note-type.ts';

/**
 * Writes notes as a text for Anki, with the same guids: for those who want to look at them or change them.
 * Its note type has to be there already, from an import of the deck; Anki passes over one it does not know.
 */
export function writeText(notes: readonly Note[]): string {
	const columns = ['Guid', 'Deck', 'Tags', ...fieldNames];
	const head = [
		'#separator:tab',
		'#html:true',
		`#notetype:${noteTypeName}`,
		'#guid column:1',
		'#deck column:2',
		'#tags column:3',
		`#columns:${columns.join('\t')}`,
		'#if matches:update current',
		'#match scope:notetype',
	];
	const rows = notes.map(({ guid, deck, tags, fields }) =>
		[guid, deck, tags.join(' '), ...fieldNames.map((name) => fields[name] ?? '')]
			.map(quote)
			.join('\t')
	);
	return [...head, ...rows, ''].join('\n');
}

/** A value with a quote, a tab or a line break stands in quotes. */
const quote = (value: string): string =>
	/["\t\r\n]|^#/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
