import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import type { WrittenCard } from './outline.ts';
import type { RichNode } from './rich.ts';

/** The components that cards are made from. */
const names = ['Evidence', 'Card', 'Question'] as const;

/** A component as a page's tree has it. */
export type Component = (MdxJsxFlowElementHast | MdxJsxTextElementHast) & {
	name: (typeof names)[number];
};

/** Returns a node if it is one of these components. */
export function componentOf(node: RichNode): Component | undefined {
	const isComponent = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
	return isComponent && names.some((name) => name === node.name) ? (node as Component) : undefined;
}

/** The names that a page imports. Starlight has a `Card` of its own: one that a page imports is not ours. */
export function importedNames(
	nodes: readonly { type: string; value?: unknown }[]
): ReadonlySet<string> {
	const code = nodes.flatMap(({ type, value }) => (type === 'mdxjsEsm' ? [String(value)] : []));
	const lists = code.join('\n').matchAll(/\bimport\s+([^'"]+?)\s+from\b/g);
	return new Set([...lists].flatMap(([, list = '']) => list.match(/[\w$]+/g) ?? []));
}

/** The attributes of a component: texts, `true` for those without a value, the others left out. */
export function attributesOf(component: Pick<Component, 'attributes'>): Map<string, string | true> {
	const found = new Map<string, string | true>();
	for (const attribute of component.attributes) {
		if (attribute.type !== 'mdxJsxAttribute') continue;
		const { name, value } = attribute;
		if (value === null || value === undefined) found.set(name, true);
		else found.set(name, typeof value === 'string' ? value : readExpression(value.value));
	}
	return found;
}

/** What a component says beside what it holds: all of its attributes that are words. Of a picture, what it shows. */
export function labelOf(node: RichNode): string {
	if (node.type === 'element') return String(node.properties['alt'] ?? '');
	if (!('attributes' in node)) return '';
	const said = [...attributesOf(node)].filter(
		([key, value]) => typeof value === 'string' && !isTechnical.test(key) && /\p{L}/u.test(value)
	);
	return said.map(([, value]) => String(value).trim()).join(': ');
}

/** Names of attributes whose values are for programs. */
const isTechnical =
	/^(?:href|src|link|id|class|className|style|type|variant|icon|size|color|lang|slot|syncKey|target|rel|width|height|set:.*|client:.*)$/;

/** `ask={"Which?"}` says the same as `ask="Which?"`. */
const readExpression = (source: string): string =>
	/^\s*(["'`])(.*)\1\s*$/s.exec(source)?.[2] ?? source;

/** Reads a `<Card>`. */
export function readWrittenCard(component: Component): WrittenCard {
	const attributes = attributesOf(component);
	const textOf = (name: string) => {
		const value = attributes.get(name);
		return typeof value === 'string' ? value.trim() : undefined;
	};
	return {
		ask: textOf('ask'),
		short: textOf('short'),
		off: attributes.has('off'),
		unknown: [...attributes.keys()].filter((name) => !/^(?:ask|short|off)$/.test(name)),
		line: component.position?.start.line ?? 0,
	};
}
