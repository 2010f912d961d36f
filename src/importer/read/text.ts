import type { Line, SourceNotes, SourceText } from './parts.ts';

/** Reads plain text: every line that is not empty becomes a part of its own. */
export function readText(text: string): SourceNotes {
	const parts: Line[] = [];
	const texts: SourceText[] = [];
	let blankBefore = true;
	for (const [place, raw] of text.split(/\r\n|\n|\r/).entries()) {
		const line = readLine(raw, place + 1, blankBefore);
		blankBefore = line.text === '';
		if (blankBefore) continue;
		parts.push(line);
		texts.push({ line: line.line, text: raw });
	}
	return { parts, texts, numbered: true, notices: [] };
}

function readLine(raw: string, line: number, blankBefore: boolean): Line {
	const text = tidy(raw);
	return {
		kind: 'line',
		line,
		blankBefore,
		text,
		content: [{ type: 'text', value: text }],
		...readIndent(raw),
	};
}

/** Makes one space of tabs and other white space that a page cannot show; hard spaces stay. */
export function tidy(text: string): string {
	return text.replace(/[\t\v\f\u0085\u2028\u2029\uFEFF]+/g, ' ').trim();
}

/** Measures the white space before a text. */
export function readIndent(raw: string): { indent: number; tabbed: boolean } {
	const white = /^\s*/.exec(raw)?.[0] ?? '';
	let indent = 0;
	for (const character of white) indent += character === '\t' ? 4 - (indent % 4) : 1;
	return { indent, tabbed: white.startsWith('\t') };
}
