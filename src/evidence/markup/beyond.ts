import type { Element, ElementContent, RootContent } from 'hast';
import { t } from '../../lib/language/t.ts';
import { element, isElement, trimmedText } from '../../lib/html/hast.ts';

/** Title of the section that holds what the sources say and the notes leave out. */
export const beyondTitle = (): string => t('evidence.beyondTitle');

/** Sets that section apart from the notes: what follows its title goes into a frame of its own. */
export function wrapBeyond(nodes: readonly RootContent[]): RootContent[] {
	const title = nodes.findIndex((node) => isTitle(node) && trimmedText(node) === beyondTitle());
	if (title < 0) return [...nodes];
	const next = nodes.findIndex((node, index) => index > title && isTitle(node));
	const end = next < 0 ? nodes.length : next;
	const content = nodes.slice(title + 1, end) as ElementContent[];
	const frame = element('div', { className: ['beyond'], 'data-beyond-notes': '' }, lead(), content);
	return [...nodes.slice(0, title + 1), frame, ...nodes.slice(end)];
}

const lead = (): Element => element('p', { className: ['beyond-lead'] }, t('evidence.beyondLead'));

const isTitle = (node: RootContent): node is Element => isElement(node, 'h2');
