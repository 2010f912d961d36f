import { parseAst } from 'rolldown/parseAst';

/** The names that the imports and exports of a page give to its text. Code that does not parse gives none. */
export function declaredNames(code: string): Set<string> {
	const names = new Set<string>();
	walk(parse(code), (node, parent) => {
		if (node.type === 'Identifier' && isDeclared(node, parent)) names.add(String(node['name']));
	});
	return names;
}

/** The modules that the imports of a page name, each with the number of lines before it. */
export function importedModules(code: string): { module: string; linesBefore: number }[] {
	const modules: { module: string; linesBefore: number }[] = [];
	walk(parse(code), (node) => {
		const source = node['source'] as Node | undefined;
		if (typeof source?.['value'] !== 'string') return;
		const linesBefore = code.slice(0, Number(source['start'])).split('\n').length - 1;
		modules.push({ module: source['value'], linesBefore });
	});
	return modules;
}

/** Reads what stands in braces. Nothing is returned for code that does not parse, of which the parser of pages tells. */
export function readExpression(code: string): Expression | undefined {
	const tree = parse(`(${code}\n)`);
	const statement = (tree?.['body'] as Node[] | undefined)?.[0];
	if (!statement) return isEmpty(code) ? { kind: 'comment', names: [] } : undefined;
	const inner = statement['expression'] as Node;
	const expression =
		inner.type === 'ParenthesizedExpression' ? (inner['expression'] as Node) : inner;
	const names = new Set<string>();
	const own = new Set<string>();
	walk(expression, (node, parent, key) => {
		if (node.type === 'JSXIdentifier' && !isName(node, parent, key))
			names.add(String(node['name']));
		if (node.type !== 'Identifier') return;
		if (isDeclared(node, parent) || key === 'params') own.add(String(node['name']));
		else if (!isName(node, parent, key)) names.add(String(node['name']));
	});
	return { kind: kindOf(expression), names: [...names].filter((name) => !own.has(name)) };
}

/**
 * Whether what stands in braces is data and nothing else: a text, a number, a list or an object of such, or a comment.
 * It neither names nor calls anything.
 */
export function isData(code: string): boolean {
	if (code.replace(comments, '').trim() === '') return true;
	const statements = (parse(`(${code}\n)`)?.['body'] ?? []) as Node[];
	let isPlain = statements.length === 1;
	walk(statements[0], (node, parent, key) => {
		const isKey = key === 'key' && parent['computed'] !== true && parent['shorthand'] !== true;
		isPlain &&= isKey || isPlainNode(node);
	});
	return isPlain;
}

function isPlainNode({ type, ...node }: Node): boolean {
	if (type === 'TemplateLiteral') return (node['expressions'] as Node[]).length === 0;
	if (type === 'UnaryExpression') return node['operator'] === '-';
	return /^(?:ExpressionStatement|(?:Parenthesized|Array|Object)Expression|Literal|Property|TemplateElement)$/.test(
		type
	);
}

function kindOf({ type, ...node }: Node): Expression['kind'] {
	if (type === 'SequenceExpression') return 'list';
	if (type === 'Literal') return typeof node['value'] === 'string' ? 'text' : 'value';
	if (type === 'TemplateLiteral' && (node['expressions'] as Node[]).length === 0) return 'text';
	return 'value';
}

/** Whether nothing but a comment stands between braces; an empty pair of them is no comment. */
const isEmpty = (code: string): boolean =>
	/^\s*(?:\/\*|\/\/)/.test(code) && !code.replace(comments, '').trim();

const comments = /\/\*[^]*?\*\/|\/\/.*/g;

/** Whether a node is the name of a property, which says nothing of what there is. */
const isName = (node: Node, parent: Node, key: string): boolean =>
	(key === 'property' && parent['computed'] !== true) ||
	(key === 'key' && parent['computed'] !== true && parent['value'] !== node) ||
	parent.type === 'JSXAttribute' ||
	parent.type === 'JSXClosingElement' ||
	(node.type === 'JSXIdentifier' && (key !== 'name' || /^[a-z]/.test(String(node['name'])))) ||
	parent.type === 'MetaProperty';

const isDeclared = (node: Node, parent: Node): boolean =>
	parent['local'] === node ||
	(parent['id'] === node && /Declar|Function|Class/.test(parent.type)) ||
	/^(?:ObjectPattern|ArrayPattern|RestElement)$/.test(parent.type) ||
	(parent.type === 'Property' && parent['value'] === node && parent['isPattern'] === true) ||
	(parent.type === 'AssignmentPattern' && parent['left'] === node);

function parse(code: string): Node | undefined {
	try {
		return parseAst(code, { lang: 'tsx' }) as unknown as Node;
	} catch {
		return undefined;
	}
}

function walk(
	node: Node | undefined,
	visit: (node: Node, parent: Node, key: string) => void,
	parent: Node = { type: '' },
	key = ''
): void {
	if (!node) return;
	visit(node, parent, key);
	for (const [key, value] of Object.entries(node)) {
		for (const child of Array.isArray(value) ? value : [value]) {
			if (!isNode(child)) continue;
			if (node.type === 'ObjectPattern') child['isPattern'] = true;
			walk(child, visit, node, key);
		}
	}
}

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && 'type' in value;

interface Node extends Record<string, unknown> {
	type: string;
}

/** What stands in braces. */
export interface Expression {
	/** A comment, a text in quotes, several values of which the last would be shown, or any other value. */
	kind: 'comment' | 'text' | 'list' | 'value';
	/** The names in it that it does not declare itself. */
	names: string[];
}
