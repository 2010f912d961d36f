import type { PhrasingContent } from 'mdast';
import { mergeTexts, plainText } from '../structure/inline.ts';
import type { Line } from './parts.ts';
import { tidy } from './text.ts';

/** Cuts content at its line breaks into lines; `first` is the number of the first. */
export function readLines(content: readonly PhrasingContent[], first: number): Line[] {
	const lines: PhrasingContent[][] = [[]];
	for (const node of content) {
		if (node.type === 'break') lines.push([]);
		else if (node.type !== 'text') lines.at(-1)?.push(node);
		else {
			const [start = '', ...others] = node.value.split('\n');
			lines.at(-1)?.push({ type: 'text', value: start });
			for (const value of others) lines.push([{ type: 'text', value }]);
		}
	}
	return lines.map((line, index) => makeLine(mergeTexts(line), first + index, index === 0));
}

function makeLine(content: PhrasingContent[], line: number, blankBefore: boolean): Line {
	const tidied = tidyContent(content);
	const text = plainText(tidied);
	return { kind: 'line', line, blankBefore, content: tidied, text, indent: 0, tabbed: false };
}

function tidyContent(content: readonly PhrasingContent[]): PhrasingContent[] {
	const last = content.length - 1;
	return mergeTexts(
		content.map((node, index) => {
			if (node.type !== 'text') return node;
			const spaced = `${index > 0 ? '|' : ''}${node.value}${index < last ? '|' : ''}`;
			const value = tidy(spaced).slice(index > 0 ? 1 : 0, index < last ? -1 : undefined);
			return { type: 'text', value };
		})
	);
}
