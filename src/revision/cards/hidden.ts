import { readTags } from '../../lib/html/raw.ts';
import { attributesOf } from './components.ts';
import { endOfTag } from './raw-tags.ts';
import { nameOf, type RichNode } from './rich.ts';

/** Takes out what browsers do not show, since authors have hidden it. */
export function withoutHidden<Node extends RichNode>(nodes: readonly Node[]): Node[] {
	const shown: Node[] = [];
	for (let index = 0; index < nodes.length; index += 1) {
		const node = nodes[index]!;
		if (isHidden(node)) index = Math.max(index, endOfTag(nodes, index));
		else if (!('children' in node)) shown.push(node);
		else shown.push({ ...node, children: withoutHidden(node.children as RichNode[]) } as Node);
	}
	return shown;
}

/** Whether an element, or the tag of one, is hidden. */
export function isHidden(node: RichNode): boolean {
	if (/^(?:script|style|template)$/.test(nameOf(node))) return true;
	const { hidden, style = '' } = styleOf(node);
	const isOff = hidden === undefined || hidden === false || hidden === 'false';
	return !isOff || /display['"\s]*:['"\s]*none|visibility['"\s]*:['"\s]*hidden/.test(String(style));
}

function styleOf(node: RichNode): { [name: string]: unknown } {
	if (node.type === 'element') return node.properties;
	if (node.type === 'raw')
		return readTags(/^<[^>]*>/.exec(node.value)?.[0] ?? '')[0]?.attributes ?? {};
	return 'attributes' in node ? Object.fromEntries(attributesOf(node)) : {};
}
