import type { Element } from 'hast';
import { isElement } from '../../lib/html/hast.ts';
import { type Component, attributesOf } from './components.ts';
import type { Spot, WrittenQuestion } from './outline.ts';
import { lineOf, readStatement } from './read-statement.ts';
import { childrenOf, type RichNode } from './rich.ts';

/**
 * Reads a `<Question>`: its options are the items of a list of tasks, of which the right one is ticked.
 * The bold words of an item are the option, what follows is the reason.
 */
export function readQuestion(component: Component, spot: Spot): WrittenQuestion {
	const ask = attributesOf(component).get('ask');
	const children = component.children as RichNode[];
	const isBlank = (child: RichNode) => child.type === 'text' && !child.value.trim();
	const lists = children.filter((child) => isElement(child, 'ul'));
	const items = lists.flatMap(childrenOf).filter((child) => isElement(child, 'li'));
	return {
		...spot,
		type: 'question',
		ask: typeof ask === 'string' ? ask.trim() : '',
		options: items.map((item) => readOption(item, spot)),
		hasOther: children.some((child) => !isBlank(child) && !isElement(child, 'ul')),
	};
}

function readOption(item: Element, spot: Spot): WrittenQuestion['options'][number] {
	const { term, text = [] } = readStatement(item, spot, true);
	const boxes = [item, ...childrenOf(item)].flatMap(childrenOf);
	return {
		text: term ?? text,
		reason: term ? text : [],
		isKey: boxes.some((box) => isElement(box, 'input') && box.properties['checked'] === true),
		line: lineOf(item),
	};
}
