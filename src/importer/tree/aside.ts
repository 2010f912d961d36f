import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { at } from './blocks.ts';

/** The kinds of box that a page can show. */
export type AsideName = 'note' | 'tip' | 'caution' | 'danger';

/** Makes a box of a kind, with its title if it has one. */
export function makeAside(
	name: AsideName,
	title: PhrasingContent[],
	children: (BlockContent | DefinitionContent)[],
	line: number
): ContainerDirective {
	const label = {
		type: 'paragraph' as const,
		data: { directiveLabel: true },
		children: title,
		position: at(line),
	};
	const labelled = title.length > 0 ? [label, ...children] : children;
	return {
		type: 'containerDirective',
		name,
		attributes: {},
		children: labelled,
		position: at(line),
	};
}

/** The kind of box that stands for a callout of Obsidian or of another program. */
export const asideFor = (callout: string): AsideName => kinds[callout.toLowerCase()] ?? 'note';

const kinds: Record<string, AsideName | undefined> = {
	...{ tip: 'tip', hint: 'tip', important: 'tip', success: 'tip', check: 'tip', done: 'tip' },
	...{ question: 'tip', help: 'tip', faq: 'tip', pearl: 'tip' },
	...{ warning: 'caution', caution: 'caution', attention: 'caution' },
	...{
		danger: 'danger',
		error: 'danger',
		failure: 'danger',
		fail: 'danger',
		missing: 'danger',
		bug: 'danger',
	},
};
