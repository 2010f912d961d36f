import type { Notice } from '../parts.ts';

/** Says of a table that is drawn with dashes or lined up by spaces that it could not be read. */
export const drawnNotice = (line: number): Notice => ({
	line,
	message:
		'has a table, drawn or lined up by spaces, whose words do not fit its columns: see that each value is under its head',
	fix: 'write it as a table of Markdown: | Drug | Dose |',
});

export const proseNotice = (line: number): Notice => ({
	line,
	message:
		'has text in columns, whose lines stand beside each other in a table: sentences go on below, not beside',
	fix: 'write the text of one column after that of the other',
});

export const unsureNotice = (line: number, [row, ...others]: readonly string[][]): Notice[] =>
	row
		? [
				{
					line,
					message: `has a table, drawn or lined up by spaces, whose row “${row
						.filter((cell) => cell !== '')
						.join(' | ')
						.replaceAll(
							'<br>',
							' '
						)}”${others.length > 0 ? ` (and ${others.length} more)` : ''} may be a part of the one above, or cut in the wrong place: see that each value is under its head`,
					fix: 'write it as a table of Markdown: | Drug | Dose |',
				},
			]
		: [];
