import type { Code } from 'mdast';
import { at } from '../tree/blocks.ts';

/**
 * Reads a fraction that is drawn with a line below what is divided, from the first of its three lines, as code, which shows it
 * as it was typed. Returns nothing of other lines, such as a heading that is underlined.
 */
export function readFraction(lines: readonly string[], line: number): Code | undefined {
	const [above = '', rule = '', below = ''] = lines;
	const [whole, before = '', drawn = ''] =
		/^([^=]*=\s*|\s*)([-_─—]{3,})(?:\s+[×x*·/+−–-]\s.*)?\s*$/.exec(rule) ?? [];
	if (whole === undefined || above.trim() === '' || below.trim() === '') return undefined;
	const end = before.length + drawn.length + 2;
	const start = before.includes('=') ? before.trimEnd().length : before.length;
	const isBelow = below.search(/\S/) >= start && below.trimEnd().length <= end;
	const isDivided = before.includes('=')
		? isBelow && above.search(/\S/) >= start
		: (isBelow && before !== '' && above.slice(0, before.length).includes('=')) ||
			[above, below].every((one) => sum.test(one.trim()));
	if (!isDivided) return undefined;
	const indent = Math.min(...[above, rule, below].map((one) => one.search(/\S/)));
	const value = [above, rule, below].map((one) => one.slice(indent).trimEnd()).join('\n');
	return { type: 'code', value, position: at(line) };
}

/**
 * Fences fractions that are drawn between empty lines, in place of these: Markdown would make a heading, code or one line of their
 * lines.
 */
export function fenceFractions(lines: string[], inCode: readonly boolean[]): void {
	const isEmpty = (index: number) => (lines[index] ?? '').trim() === '';
	for (let index = 1; index < lines.length - 2; index++) {
		if (!isEmpty(index - 1) || inCode[index + 1] || !isEmpty(index + 3)) continue;
		if (!readFraction(lines.slice(index, index + 3), index + 1)) continue;
		lines.splice(index - 1, 5, '```', ...lines.slice(index, index + 3), '```');
		index += 3;
	}
}

/** Two terms, of which one is a number, with a sign between them: “24 - HCO3”. */
const sum = /^(?:[\d.]+ ?[-−+×x*] ?[\p{L}\d.]+|[\p{L}\d.]+ ?[-−+×x*] ?[\d.]+)$/u;
