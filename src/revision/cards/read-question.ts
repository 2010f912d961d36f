import type { Element } from 'hast';
import { type Component, attributesOf } from './components.ts';
import type { Spot, WrittenQuestion } from './outline.ts';
import { readRich } from './read-text.ts';
import { mapEnds, type Rich, type RichNode } from './rich.ts';

/**
 * Reads a `<Question>`: its options are the items of a list of tasks, of which the right one is ticked.
 * The bold words of an item are the option, what follows is the reason.
 */
export function readQuestion(component: Component, spot: Spot): WrittenQuestion {
	const ask = attributesOf(component).get('ask');
	const children = component.children as RichNode[];
	const lists = children.filter(
		(child): child is Element => child.type === 'element' && child.tagName === 'ul'
	);
	const items = lists.flatMap(({ children }) =>
		children.filter((child): child is Element => child.type === 'element' && child.tagName === 'li')
	);
	return {
		...spot,
		type: 'question',
		ask: typeof ask === 'string' ? ask.trim() : '',
		options: items.map(readOption),
		hasOther: children.some(
			(child) =>
				!(child.type === 'text' && !child.value.trim()) && !lists.includes(child as Element)
		),
	};
}

function readOption(item: Element): WrittenQuestion['options'][number] {
	const parts = item.children.flatMap((child) =>
		child.type === 'element' && child.tagName === 'p' ? child.children : [child]
	);
	const box = parts.find(
		(child): child is Element => child.type === 'element' && child.tagName === 'input'
	);
	const rich = readRich(parts as RichNode[]) ?? [];
	const [first, ...rest] = rich;
	const hasTerm = typeof first === 'object' && first[0] === 'strong';
	const text: Rich = hasTerm ? [first[1].replace(/[.:]\s*$/, '').trim()] : rich;
	return {
		text,
		reason: hasTerm ? mapEnds(rest, (part) => part) : [],
		isKey: box?.properties['checked'] === true,
		line: item.position?.start.line ?? 0,
	};
}
