import type { BlockContent, DefinitionContent, Heading, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { at } from './blocks.ts';

/** The kinds of box that a page can show. */
export type AsideName = 'note' | 'tip' | 'caution' | 'danger';

/** Makes a box of a kind, with its title if it has one. */
export function makeAside(
	name: AsideName,
	title: PhrasingContent[],
	children: readonly RootContent[],
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
		children: labelled as (BlockContent | DefinitionContent)[],
		position: at(line),
	};
}

/** Makes a box of what a program folds away under a name; `depth` is that of its name if this is a heading. */
export const makeToggle = (
	{ title, depth }: { title: PhrasingContent[]; depth?: Heading['depth'] | undefined },
	children: RootContent[],
	line: number
): RootContent => ({
	...makeAside('note', title, children, line),
	data: { toggle: { depth } } as object,
});

/** The name and the content of a box that was folded away; nothing if the block is none. */
export function readToggle(
	block: RootContent
):
	| { title: PhrasingContent[]; depth?: Heading['depth'] | undefined; children: RootContent[] }
	| undefined {
	const { toggle } = (block.data ?? {}) as { toggle?: { depth?: Heading['depth'] | undefined } };
	if (block.type !== 'containerDirective' || !toggle) return undefined;
	const [label, ...children] = block.children;
	const isNamed = label?.type === 'paragraph' && label.data?.directiveLabel;
	return isNamed ? { title: label.children, ...toggle, children } : undefined;
}

/** The kind of box that stands for a callout of Obsidian or of another program. */
export const asideFor = (callout: string): AsideName => kinds[callout.toLowerCase()] ?? 'note';

const kinds: Record<string, AsideName | undefined> = {
	...{ tip: 'tip', hint: 'tip', important: 'tip', success: 'tip', check: 'tip', done: 'tip' },
	...{ question: 'tip', help: 'tip', faq: 'tip', pearl: 'tip' },
	...{ warning: 'caution', caution: 'caution', attention: 'caution' },
	...{ danger: 'danger', error: 'danger', failure: 'danger', fail: 'danger' },
	...{ missing: 'danger', bug: 'danger' },
};
