import { linesOfCode } from '../lines-of-code.ts';
import { readTabRows } from '../tab-rows.ts';
import { readTypedMark } from '../typed-items.ts';
import type { RawText } from './raw.ts';

/** Puts a token in the place of each paragraph whose lines are rows of cells that tabs part. */
export function takeTabTables({ text, tokens }: Pick<RawText, 'text' | 'tokens'>): string {
	const lines = text.split('\n');
	const inCode = linesOfCode(lines);
	for (let index = 0; index < lines.length; index++) {
		if (!lines[index]?.includes('\t') || lines[index - 1]?.trim() || inCode[index]) continue;
		const end = lines.findIndex((line, at) => at > index && line.trim() === '');
		const run = lines.slice(index, end < 0 ? undefined : end);
		const { rows, count } = readTabRows(run, isNoRow);
		if (count === 0 || count < run.length) continue;
		tokens.push({ kind: 'table', rows });
		lines.fill('', index, index + count);
		lines[index] = `\uFDD0${tokens.length - 1}\uFDD1`;
	}
	return lines.join('\n');
}

/** Items and indented code have tabs, too. */
const isNoRow = (line: string): boolean =>
	readTypedMark(line) !== undefined || /^\s*(?:[#>|]|\d+[.)]\s)/.test(line);
