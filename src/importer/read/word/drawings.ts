import type { Element } from 'domhandler';
import { elementsOf, find, findAll } from './xml.ts';

/** What Word shows of something that is there in a newer and an older form. */
export function chosen(node: Element): Element | undefined {
	const choices = elementsOf(node).filter(({ name }) => name === 'mc:Choice');
	return choices[0] ?? find(node, 'mc:Fallback');
}

/** Elements of a name that stand in no other of that name; of two forms of one thing only one. */
export function outermost(node: Element, name: string): Element[] {
	const children =
		node.name === 'mc:AlternateContent' ? elementsOf(chosen(node)) : elementsOf(node);
	return children.flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

/** What it is that only Word can draw. */
export function drawnBy(node: Element): string | undefined {
	const uri = findAll(node, 'a:graphicData').map(({ attribs }) => attribs['uri'] ?? '');
	if (uri.some((one) => one.endsWith('/chart') || one.includes('chartex'))) return 'a chart';
	if (uri.some((one) => one.endsWith('/diagram'))) return 'a SmartArt diagram';
	if (node.name === 'w:object') return 'an embedded object';
	return uri.some((one) => one.includes('/ink')) ? 'a drawing' : undefined;
}
