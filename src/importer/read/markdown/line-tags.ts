import type { PhrasingContent } from 'mdast';
import { mergeTexts } from '../../structure/inline.ts';
import { joinLines, text } from '../../tree/blocks.ts';
import { splitLines } from '../line-breaks.ts';

/**
 * Takes the tags off that lines end with; `add` is told of each. What begins with a digit stays: `#30caps` is an amount,
 * and nobody can tell it from `#2ndYear`.
 */
export function takeTags(
	content: PhrasingContent[],
	add: (tag: string) => void
): PhrasingContent[] {
	const lines = splitLines(content).map((line) => {
		const last = line.at(-1);
		if (last?.type !== 'text') return line;
		const found = /(?:(?:^|[\s,])#[\p{L}][\p{L}\p{N}_/-]*)+\s*$/u.exec(last.value);
		if (!found) return line;
		for (const tag of found[0].match(/#[^\s,#]+/g) ?? []) add(tag);
		const before = last.value.slice(0, found.index);
		const onlyTags = line.length === 1 && /^\s*tags?\s*:?\s*$/i.test(before);
		return mergeTexts([...line.slice(0, -1), text(onlyTags ? '' : before.trimEnd())]);
	});
	return mergeTexts(joinLines(lines.filter((line, index) => line.length > 0 || index === 0)));
}
