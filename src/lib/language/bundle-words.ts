import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rolldown/parseAst';
import { messagesOf, placeholders, type Message } from './message.ts';

/** In the package it is JavaScript. */
const ending = import.meta.url.slice(-3);
const ourModule = /(?:language|\.)\/t\.[jt]s\b/;

/** The words of a site, in its language. */
export interface SiteWords {
	language: string;
	words: Record<string, string>;
}

/**
 * Puts the words of a site into the scripts of browsers: `t('search.noResults')` becomes the text itself, so a page loads
 * no dictionary and no library. A plugin of Vite and of Rolldown.
 */
export function bundleWords({ language, words }: SiteWords) {
	const messages = messagesOf(words);
	return {
		name: 'language:bundle-words',
		applyToEnvironment: ({ name }: { name: string }) => name === 'client',
		/** Of the grammars, scripts of browsers need that of the site's language alone. */
		resolveId: {
			// Vite would find the file first.
			order: 'pre' as const,
			handler(source: string, importer: string | undefined) {
				if (!importer || !/grammar\/all\.[jt]s$/.test(source)) return;
				const { language: name } = new Intl.Locale(language);
				const folder = new URL('../words/grammar/', import.meta.url);
				const own = fileURLToPath(new URL(name + ending, folder));
				return existsSync(own) ? own : fileURLToPath(new URL(`other${ending}`, folder));
			},
		},
		transform: (code: string, id: string) =>
			ourModule.test(code) ? { code: inline(code, id), map: null } : undefined,
	};

	function inline(code: string, id: string): string {
		const cuts: Cut[] = [];
		visit(parseAst(code, { lang: 'ts' }) as unknown as Node, (node) => {
			const cut = node.type === 'ImportDeclaration' ? importCut(node) : callCut(node);
			if (cut) cuts.push(cut);
		});
		return render(code, 0, code.length, cuts, id);
	}

	function importCut({ start, end, source, specifiers = [] }: Node): Cut | undefined {
		if (!ourModule.test(source?.value ?? '')) return undefined;
		const hasLanguage = specifiers.some(({ imported }) => imported?.name === 'language');
		const text = hasLanguage ? `const language = ${JSON.stringify(language)};` : '';
		return { start, end, write: () => text };
	}

	function callCut({ type, start, end, callee, arguments: args = [] }: Node): Cut | undefined {
		if (type !== 'CallExpression' || callee?.type !== 'Identifier' || callee.name !== 't') return;
		const [key, values] = args;
		const properties = values?.properties ?? [];
		return {
			start,
			end,
			write(source, inner) {
				const message = typeof key?.value === 'string' ? messages.get(key.value) : undefined;
				const isPlain = properties.every(({ key: name, value }) => name?.name && value);
				if (message === undefined || !isPlain || (values && !values.properties))
					throw new Error(
						`${source}: t() in a browser's script takes a key and an object literal.`
					);
				const given = properties.map(({ key: name, value }): [string, string] => [
					name?.name ?? '',
					inner(value as Node),
				]);
				return writeMessage(message, given, language);
			},
		};
	}
}

/**
 * Writes a message as JavaScript: a text with its values in it. Where its form depends on a value that is worked out, a
 * function takes the values, so that each is worked out once.
 */
function writeMessage(message: Message, values: [string, string][], language: string): string {
	if (values.length === 0 && typeof message === 'string') return JSON.stringify(message);
	const isPlain = values.every(([, code]) => /^(?:[\w$.#]+|'[^'\\]*')$/.test(code));
	if (isPlain || typeof message === 'string')
		return `(${writeForms(message, new Map(values), language)})`;
	const names = values.map(([name]): [string, string] => [name, name]);
	const given = values.map(([, code]) => code).join();
	const text = writeForms(message, new Map(names), language);
	return `((${names.map(([name]) => name).join()})=>${text})(${given})`;
}

function writeForms(
	message: Message,
	values: ReadonlyMap<string, string>,
	language: string
): string {
	if (typeof message === 'string') return writeTemplate(message, values);
	const { other = '', ...forms } = message;
	const rules = `new Intl.PluralRules(${JSON.stringify(language)}).select(${values.get('count')})`;
	return Object.entries(forms)
		.filter(([, text]) => text !== other)
		.reduceRight(
			(rest, [form, text]) => `${rules}==="${form}"?${writeTemplate(text, values)}:${rest}`,
			writeTemplate(other, values)
		);
}

const writeTemplate = (text: string, values: ReadonlyMap<string, string>): string =>
	`\`${text
		.replace(/[`\\]|\$\{/g, '\\$&')
		.replace(placeholders, (placeholder, name: string) =>
			values.has(name) ? `\${${values.get(name)}}` : placeholder
		)}\``;

/** Writes a piece of a module with the cuts in it, those inside others as well. */
function render(code: string, start: number, end: number, cuts: Cut[], source: string): string {
	let text = '';
	let at = start;
	for (const cut of cuts.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		if (cut.start < at || cut.end > end) continue;
		const inside = cuts.filter((other) => other !== cut && isWithin(other, cut));
		text += code.slice(at, cut.start);
		text += cut.write(source, (node) => render(code, node.start, node.end, inside, source));
		at = cut.end;
	}
	return text + code.slice(at, end);
}

const isWithin = (inner: Cut, outer: Cut): boolean =>
	inner.start >= outer.start && inner.end <= outer.end;

function visit(node: Node, see: (node: Node) => void): void {
	see(node);
	for (const value of Object.values(node))
		for (const child of Array.isArray(value) ? value : [value])
			if (isNode(child)) visit(child, see);
}

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

interface Cut {
	start: number;
	end: number;
	write: (source: string, inner: (node: Node) => string) => string;
}

/** What is read here of a node of ESTree. */
interface Node {
	type: string;
	start: number;
	end: number;
	name?: string;
	value?: Node & string;
	source?: { value?: string };
	specifiers?: { imported?: { name?: string } }[];
	callee?: Node;
	arguments?: Node[];
	key?: Node;
	properties?: Node[];
	imported?: Node;
}
