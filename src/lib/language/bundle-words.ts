import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RolldownMagicString } from 'rolldown';
import { parseSync, Visitor } from 'rolldown/utils';
import { messagesOf, onlyNumber, placeholders, type Message } from './message.ts';

/** `.ts`, or `.js` in the package. */
const ending = import.meta.url.slice(-3);
const ourModule = /(?:language|\.)\/t\.[jt]s\b/;

/** The texts of a site, in its language. */
export interface SiteWords {
	language: string;
	words: Record<string, string>;
}

/**
 * Inserts the texts of a site into browser scripts: `t('search.noResults')` becomes the text itself, so that pages load no
 * dictionary and no library. A plugin for Vite and Rolldown.
 */
export function bundleWords({ language, words }: SiteWords) {
	const messages = messagesOf(words);
	return {
		name: 'language:bundle-words',
		applyToEnvironment: ({ name }: { name: string }) => name === 'client',
		/** Browser scripts need only the grammar of the site's language. */
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
		const text = new RolldownMagicString(code);
		new Visitor({
			ImportDeclaration({ start, end, source, specifiers }) {
				if (!ourModule.test(source.value)) return;
				const hasLanguage = specifiers.some(({ local }) => local.name === 'language');
				if (hasLanguage) text.update(start, end, `const language = ${JSON.stringify(language)};`);
				else text.remove(start, end);
			},
			// On exit, so that calls within the values have been visited.
			'CallExpression:exit'({ start, end, callee, arguments: [key, values] }) {
				if (callee.type !== 'Identifier' || callee.name !== 't') return;
				const isKnown = key?.type === 'Literal' && typeof key.value === 'string';
				const message = isKnown ? messages.get(String(key.value)) : undefined;
				const properties = values?.type === 'ObjectExpression' ? values.properties : [];
				const given = properties.flatMap((one): [string, string][] =>
					one.type === 'Property' && one.key.type === 'Identifier'
						? [[one.key.name, text.slice(one.value.start, one.value.end)]]
						: []
				);
				const isPlain = !values || values.type === 'ObjectExpression';
				if (message === undefined || !isPlain || given.length < properties.length)
					throw new Error(`${id}: t() in a browser's script takes a key and an object literal.`);
				text.update(start, end, writeMessage(message, given, language));
			},
		}).visit(parseSync(id, code, { lang: 'ts' }).program);
		return text.toString();
	}
}

/**
 * Writes a message as a JavaScript expression. If the plural form depends on a value that is only known at run time, the
 * expression is a function call, so that each value is evaluated once.
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
	const count = values.get('count');
	const rules = `new Intl.PluralRules(${JSON.stringify(language)}).select(${count})`;
	return Object.entries(forms)
		.filter(([, text]) => text !== other)
		.reduceRight(
			(rest, [form, text]) => {
				const only = onlyNumber(form, message);
				const isIt = only === undefined ? `${rules}==="${form}"` : `+(${count})===${only}`;
				return `${isIt}?${writeTemplate(text, values)}:${rest}`;
			},
			writeTemplate(other, values)
		);
}

const writeTemplate = (text: string, values: ReadonlyMap<string, string>): string =>
	`\`${text
		.replace(/[`\\]|\$\{/g, '\\$&')
		.replace(placeholders, (placeholder, name: string) =>
			values.has(name) ? `\${${values.get(name)}}` : placeholder
		)}\``;
