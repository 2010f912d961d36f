import type { Element, ElementContent, Root } from 'hast';
import { h } from './nodes.ts';
import { styleOf } from './styles.ts';
import { inline, keptSpace, keptTab } from './to-markdown.ts';

/** Keeps the lines, the spaces and the tabs of text that a style shows as it was typed: `white-space: pre-wrap`. */
export function keepTypedLines(parent: Element | Root, outer = ''): void {
	const isAmongBlocks = parent.children.some(
		(child) => child.type === 'element' && !inline.test(child.tagName)
	);
	parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
		if (child.type === 'element' && child.tagName !== 'pre')
			keepTypedLines(child, styleOf(child)('white-space') || outer);
		if (child.type !== 'text' || !/^\s*(?:pre|break-spaces)/.test(outer)) return [child];
		if (isAmongBlocks && child.value.trim() === '') return [child];
		return child.value.split('\n').flatMap((line, index) => {
			const value = line
				.replace(/^ +| {2,}/g, (spaces) => keptSpace.repeat(spaces.length))
				.replaceAll('\t', keptTab);
			return [...(index > 0 ? [h('br', [])] : []), { type: 'text' as const, value }];
		});
	});
}
