import { linesOfCode } from '../lines-of-code.ts';
import { readTabRows } from '../tab-rows.ts';
import { readTypedMark } from '../typed-items.ts';
import type { RawText } from './raw.ts';

/** Puts a token in the place of lines that are rows of cells which tabs part. */
export function takeTabTables({ text, tokens }: Pick<RawText, 'text' | 'tokens'>): string {
	const lines = text.split('\n');
	const inCode = linesOfCode(lines);
	for (let index = 0; index < lines.length; index++) {
		if (!lines[index]?.includes('\t') || inCode[index]) continue;
		const end = lines.findIndex((line, at) => at > index && line.trim() === '');
		const run = lines.slice(index, end < 0 ? undefined : end);
		const indent = /^ */.exec(run[0] ?? '')?.[0] ?? '';
		const { rows, count } = readTabRows(run, isNoRow);
		// Text directly above or below it takes an empty line in between.
		const below = lines[index - 1]?.trim() ? 1 : 0;
		if (count === 0 || count <= below + (count < run.length ? 1 : 0)) continue;
		const typed = run.slice(0, count).join('\n');
		tokens.push({ kind: 'table', typed, rows });
		lines.fill('', index, index + count);
		lines[index + below] = `${indent}\uFDD0${tokens.length - 1}\uFDD1`;
		index += count - 1;
	}
	return lines.join('\n');
}

/** Items and indented code have tabs, too. */
const isNoRow = (line: string): boolean =>
	readTypedMark(line) !== undefined || /^\s*(?:[#>|]|\d+[.)]\s)/.test(line);
