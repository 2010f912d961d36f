import { parseAst } from 'rolldown/parseAst';

/**
 * Whether what stands in braces is data and nothing else: a text, a number, a list or an object of such, or a comment.
 * It neither names nor calls anything.
 */
export function isData(code: string): boolean {
	if (code.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').trim() === '') return true;
	try {
		const { body } = parseAst(`(${code}\n)`, { lang: 'tsx' });
		const [statement] = body;
		return (
			body.length === 1 &&
			statement?.type === 'ExpressionStatement' &&
			isLiteral(statement.expression)
		);
	} catch {
		return false;
	}
}

function isLiteral(node: unknown): boolean {
	const { type, ...parts } = node as Node;
	if (type === 'ParenthesizedExpression') return isLiteral(parts['expression']);
	if (type === 'Literal') return true;
	if (type === 'TemplateLiteral') return isEmpty(parts['expressions']);
	if (type === 'ArrayExpression')
		return all(parts['elements'], (item) => item === null || isLiteral(item));
	if (type === 'ObjectExpression') return all(parts['properties'], isPlainProperty);
	return type === 'UnaryExpression' && parts['operator'] === '-' && isLiteral(parts['argument']);
}

function isPlainProperty(node: unknown): boolean {
	const { type, ...parts } = node as Node;
	return type === 'Property' && parts['computed'] !== true && isLiteral(parts['value']);
}

const all = (nodes: unknown, test: (node: unknown) => boolean): boolean =>
	(nodes as unknown[]).every(test);
const isEmpty = (nodes: unknown): boolean => (nodes as unknown[]).length === 0;

interface Node {
	type: string;
	[key: string]: unknown;
}
