import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { textOf } from '../../../lib/html/hast.ts';
import { classesOf } from './nodes.ts';

/**
 * Nests lists that stand flat beside each other and name their levels: those of Google Docs by a class
 * (`lst-kix_x-1`), those of Word on the web by their first item (`data-aria-level="2"`).
 */
export function nestLevels(tree: Root): void {
	visit(tree, (node) => {
		if (node.type !== 'root' && node.type !== 'element') return;
		if (!node.children.some((child) => levelOf(listIn(child)) !== undefined)) return;
		node.children = nest(node.children as ElementContent[]);
	});
}

/**
 * Writes onto numbered lists how Google Docs numbers them, which its style sheet says alone:
 * `.lst-kix_x-1>li:before{content:"(" counter(y,lower-latin) ") "}`.
 */
export function readCounters(tree: Root): void {
	const known = new Map<string, Element['properties']>();
	visit(tree, 'element', (node) => {
		if (node.tagName !== 'style') return;
		for (const [, name = '', before = '', format = '', after = ''] of textOf(node).matchAll(
			counter
		))
			known.set(name, { type: format, labelBefore: before, labelAfter: after.trim() });
	});
	if (known.size === 0) return;
	visit(tree, 'element', (node) => {
		if (node.tagName === 'ol')
			for (const name of classesOf(node)) Object.assign(node.properties, known.get(name));
	});
}

const counter =
	/\.(lst-kix_\w+-\d)\s*>\s*li:before\s*\{\s*content:\s*"([^"]*)"\s*counter\([\w-]+,\s*([\w-]+)\)\s*"([^"]*)"/g;

interface OpenList {
	level: number;
	list: Element;
}

function nest(children: readonly ElementContent[]): ElementContent[] {
	const made: ElementContent[] = [];
	let open: OpenList[] = [];
	for (const child of children) {
		const list = listIn(child);
		const level = levelOf(list);
		if (list && level !== undefined) addList(made, open, { level, list });
		else {
			if (child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''))
				open = [];
			made.push(child);
		}
	}
	return made;
}

/** Adds a list to the last item of one that is higher, or its items to one that it goes on with. */
function addList(made: ElementContent[], open: OpenList[], added: OpenList): void {
	while ((open.at(-1)?.level ?? -1) > added.level) open.pop();
	const last = open.at(-1);
	if (last?.level === added.level && goesOn(last.list, added.list)) {
		last.list.children.push(...added.list.children);
		return;
	}
	if (last?.level === added.level) open.pop();
	const item = open.at(-1)?.list.children.findLast((child) => child.type === 'element');
	(item?.type === 'element' ? item.children : made).push(added.list);
	open.push(added);
}

/** Google Docs names the first list of a kind “start”; a list that counts from elsewhere is another one. */
function goesOn(before: Element, list: Element): boolean {
	if (before.tagName !== list.tagName || classesOf(list).includes('start')) return false;
	if (list.tagName === 'ul') return true;
	const items = before.children.filter((child) => child.type === 'element');
	return (
		Number(list.properties['start'] ?? 1) === Number(before.properties['start'] ?? 1) + items.length
	);
}

/** A list, or the one that a wrapper of Word on the web holds. */
function listIn(node: ElementContent | Root['children'][number]): Element | undefined {
	if (node.type !== 'element') return undefined;
	if (/^[ou]l$/.test(node.tagName)) return node;
	if (!classesOf(node).some((name) => /^ListContainerWrapper/.test(name))) return undefined;
	const [only, ...others] = node.children.filter((child) => child.type === 'element');
	return only && others.length === 0 ? listIn(only) : undefined;
}

function levelOf(list: Element | undefined): number | undefined {
	if (!list) return undefined;
	const named = /(?:^| )lst-kix_\w+-(\d)(?: |$)/.exec(classesOf(list).join(' '))?.[1];
	if (named !== undefined) return Number(named);
	const item = list.children.find((child) => child.type === 'element');
	const level = Number(item?.properties['dataAriaLevel']);
	return Number.isInteger(level) ? level : undefined;
}
