import { parseSync, Visitor, type ESTree } from 'rolldown/utils';

/**
 * Reads the imports and exports of a page: the names that they give to its text, and the modules that they name, each with
 * the number of lines before it.
 */
export function readImports(code: string) {
	const { staticImports, staticExports, dynamicImports } = parseSync(file, code).module;
	const names = [
		...staticImports.flatMap(({ entries }) => entries.map(({ localName }) => localName.value)),
		...staticExports.flatMap(({ entries }) =>
			entries.flatMap(({ localName }) => localName.name ?? [])
		),
	];
	const requests = [
		...[...staticImports, ...dynamicImports].map(({ moduleRequest }) => moduleRequest),
		...staticExports.flatMap(({ entries: [first] }) => first?.moduleRequest ?? []),
	];
	const modules = requests.flatMap(({ start, end }) => {
		const linesBefore = code.slice(0, start).split('\n').length - 1;
		const [, module] = /^['"](.*)['"]$/.exec(code.slice(start, end)) ?? [];
		return module === undefined ? [] : [{ module, linesBefore }];
	});
	return { names, modules };
}

/** Reads what stands in braces. Nothing is returned for code that does not parse, of which the parser of pages tells. */
export function readExpression(code: string): Expression | undefined {
	const program = parse(`(${code}\n)`);
	const expression = expressionOf(program);
	if (!expression) return isComment(code) ? { kind: 'comment', names: [] } : undefined;
	const { declared, used } = readNames(program);
	return { kind: kindOf(expression), names: [...used.difference(declared)] };
}

/** What stands in braces. */
interface Expression {
	/** A comment, a text in quotes, several values of which the last would be shown, or any other value. */
	kind: 'comment' | 'text' | 'list' | 'value';
	/** The names in it that it does not declare itself. */
	names: string[];
}

/**
 * Whether what stands in braces is data and nothing else: a text, a number, a list or an object of such, or a comment.
 * It neither names nor calls anything.
 */
export function isData(code: string): boolean {
	const expression = expressionOf(parse(`(${code}\n)`));
	return expression ? isPlain(expression) : withoutComments(code) === '';
}

function isPlain(node: ESTree.Node): boolean {
	switch (node.type) {
		case 'Literal':
			return true;
		case 'TemplateLiteral':
			return node.expressions.length === 0;
		case 'UnaryExpression':
			return node.operator === '-' && isPlain(node.argument);
		case 'ArrayExpression':
			return node.elements.every((element) => element === null || isPlain(element));
		case 'ObjectExpression':
			return node.properties.every(isPlain);
		case 'Property':
			return !node.computed && !node.shorthand && isPlain(node.value);
		default:
			return false;
	}
}

function kindOf(node: ESTree.Expression): Expression['kind'] {
	if (node.type === 'SequenceExpression') return 'list';
	if (node.type === 'Literal') return typeof node.value === 'string' ? 'text' : 'value';
	return node.type === 'TemplateLiteral' && isPlain(node) ? 'text' : 'value';
}

/** Whether nothing but a comment stands between braces; an empty pair of them is no comment. */
const isComment = (code: string): boolean => code.trim() !== '' && withoutComments(code) === '';

const withoutComments = (code: string): string => code.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').trim();

/** The names that an expression declares, and those that it uses. */
function readNames(program: ESTree.Program) {
	const declared = new Set<string>();
	const used = new Set<string>();
	/** Those that declare something or name a property: they use nothing. */
	const others = new Set<unknown>();
	const declare = (...nodes: (ESTree.Node | null)[]) => {
		for (const node of nodes) {
			if (node?.type === 'Identifier') declared.add(node.name);
			others.add(node);
		}
	};
	const declareFunction = ({ id, params }: ESTree.Function | ESTree.ArrowFunctionExpression) =>
		declare(id, ...params);
	const leaveKey = (node: { computed: boolean; key: ESTree.Node }) =>
		node.computed || others.add(node.key);
	new Visitor({
		VariableDeclarator: ({ id }) => declare(id),
		FunctionDeclaration: declareFunction,
		FunctionExpression: declareFunction,
		ArrowFunctionExpression: declareFunction,
		ClassDeclaration: ({ id }) => declare(id),
		ClassExpression: ({ id }) => declare(id),
		CatchClause: ({ param }) => declare(param),
		ObjectPattern: ({ properties }) =>
			declare(...properties.map((one) => (one.type === 'Property' ? one.value : one))),
		ArrayPattern: ({ elements }) => declare(...elements),
		AssignmentPattern: ({ left }) => declare(left),
		RestElement: ({ argument }) => declare(argument),
		Property: leaveKey,
		MethodDefinition: leaveKey,
		PropertyDefinition: leaveKey,
		MemberExpression: ({ computed, property }) => computed || others.add(property),
		MetaProperty: ({ meta, property }) => others.add(meta).add(property),
		Identifier: (node) => others.has(node) || used.add(node.name),
		JSXOpeningElement: ({ name }) =>
			name.type === 'JSXIdentifier' && /^[^a-z]/.test(name.name) && used.add(name.name),
	}).visit(program);
	return { declared, used };
}

/** The one expression that code in brackets is; nothing if it does not parse, or is none. */
function expressionOf({ body }: ESTree.Program): ESTree.Expression | undefined {
	const [statement, ...others] = body;
	const isOne = statement?.type === 'ExpressionStatement' && others.length === 0;
	return isOne ? statement.expression : undefined;
}

/** Code that does not parse is a program without a statement. */
function parse(code: string): ESTree.Program {
	const { program, errors } = parseSync(file, code, { preserveParens: false });
	return errors.length > 0 ? { ...program, body: [] } : program;
}

/** By its name the parser knows of which kind code is. */
const file = 'page.tsx';
