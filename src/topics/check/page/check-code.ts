import { posix } from 'node:path';
import { closest } from '../../../lib/closest.ts';
import { readExpression, readImports } from './read-code.ts';
import type { Flaw } from '../../../lib/problems.ts';
import type { PageSurroundings } from './find-module.ts';
import type { Code, PageSource } from './read-source.ts';

/**
 * Finds code on a page that would show something else than what is written, or stop the build: braces that are meant as
 * text, and names that the page does not import.
 */
export function checkCode(
	{ imports, expressions, elements }: PageSource,
	file: string,
	{ components, ...modules }: PageSurroundings
): Flaw[] {
	const known = new Set(['frontmatter', 'props']);
	for (const { code } of imports) for (const name of readImports(code).names) known.add(name);
	const isKnown = (name: string) => known.has(name) || [...components, 'Fragment'].includes(name);
	return [
		...imports.flatMap((code) => checkImports(code, file, modules)),
		...expressions.flatMap((expression) => checkExpression(expression, known)),
		...elements
			.filter(({ name, isMdx }) => isMdx && isComponent(name))
			.filter(({ name }) => !isKnown(name.split('.', 1)[0] ?? ''))
			.map(({ name, line }) => unknownComponent(name, line, [...components, ...known])),
	];
}

const isComponent = (name: string): boolean => /^[^a-z]|\./.test(name) && name !== '';

function checkExpression(
	{ code, line, of }: PageSource['expressions'][number],
	known: ReadonlySet<string>
): Flaw[] {
	const read = readExpression(code);
	const written = `{${code.trim().replace(/\s+/g, ' ')}}`;
	const fix = of
		? 'put the value into quotes'
		: `write “\\{” for a brace that is text: “\\${written}”`;
	const unknown = read?.names.filter((name) => !known.has(name)) ?? [];
	if (unknown.length > 0) {
		const message = `has ${written}, which is code, and nothing on the page is called “${unknown.join('”, “')}”`;
		return [{ line, message, fix }];
	}
	if (of || read?.kind === 'text' || read?.kind === 'comment') return [];
	if (read?.kind === 'value' && read.names.length > 0) return [];
	return [{ line, message: `has ${written}, which is code and would not be shown so`, fix }];
}

function unknownComponent(name: string, line: number, known: readonly string[]): Flaw {
	const message = `has <${name}>, a component that the page does not import`;
	const components = known.filter((one) => /^[A-Z]/.test(one));
	const meant = closest(name, components);
	if (meant) return { line, message, fix: `write <${meant}>` };
	const fix = `write “import ${name.split('.', 1)[0]} from '…';” under the front matter, or “\\<” if it is text`;
	return { line, message, fix };
}

/** Modules that are named by a path or by the name of a package; others, such as `astro:assets`, are Vite's to find. */
function checkImports(
	{ code, line }: Code,
	file: string,
	{ hasFile, findModuleFlaw }: Pick<PageSurroundings, 'hasFile' | 'findModuleFlaw'>
): Flaw[] {
	return readImports(code).modules.flatMap(({ module, linesBefore }) => {
		const flaw = /\.(?:mdx?|markdown|mdown|mkdn?|mdwn)$/i.test(module)
			? noPart(module)
			: /^\.{0,2}\//.test(module)
				? !isThere(module.replace(/[?#].*/, '')) && noSuchFile(module)
				: findModuleFlaw(module);
		return flaw ? [{ line: line + linesBefore, ...flaw }] : [];
	});

	function isThere(module: string): boolean {
		const path = module.startsWith('/') ? module.slice(1) : posix.join(posix.dirname(file), module);
		return ['', '.ts', '.js', '.mjs', '.tsx', '.jsx', '/index.ts', '/index.js'].some((ending) =>
			hasFile(path + ending)
		);
	}
}

/** What stands in another page is checked, cited and made cards of there, for a page of its own. */
const noPart = (module: string) => ({
	message: `imports ${module}, whose Markdown would be shown unchecked, with citations and notes numbered for themselves`,
	fix: 'take the line out, and write that text where it is shown or, with “[…](…)”, link to a page that has it',
});

const noSuchFile = (module: string) => ({
	message: `imports ${module}, which is no file`,
	fix: 'correct the path, which begins at the folder of the page, or take the line out',
});
