import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { markdownToHtml } from 'satteri';
import { visit } from 'unist-util-visit';
import { frontMatterOf } from '../../topics/check/front-matter.ts';
import { isData } from '../../topics/check/page/read-code.ts';
import { readLinks } from '../../topics/check/links/read-links.ts';
import { readAll } from '../../topics/check/page/read-all.ts';

/**
 * Finds everything on a page that would run during the build or in readers’ browsers. Takes the text of its file and whether it
 * is MDX.
 */
export function findCode(text: string, isMdx: boolean): Code[] {
	return [...headOf(text), ...(isMdx ? inMdx(text) : inMarkdown(text))];
}

function inMdx(text: string): Code[] {
	// Of a page that does not parse, what can be read: a build tells what is wrong with it.
	const { source } = readAll(text, true);
	if (!source) return [];
	const inElements = source.elements.flatMap(({ written, attributes, line }) =>
		codeOfElement(written, attributes).map((what) => ({ line, what }))
	);
	const links = readLinks(text, true)
		.filter(({ target }) => isScriptAddress(target))
		.map(({ target, line }) => ({ line, what: `the address ${target}` }));
	return [
		...source.imports.map(({ line }) => ({ line, what: 'an import or export' })),
		...source.expressions
			.filter(({ code }) => !isData(code))
			.map(({ code, line }) => ({
				line,
				what: `{${code.trim().replace(/\s+/g, ' ')}}, which is code`,
			})),
		...inElements,
		// Those of elements are told already.
		...links.filter(({ what }) => inElements.every((told) => told.what !== what)),
	];
}

/** HTML is read as browsers read it, from what becomes of the page. */
function inMarkdown(text: string): Code[] {
	const { html } = markdownToHtml(text, { features: { frontmatter: true } });
	return codeInHtml(html, text);
}

/**
 * Finds everything in a piece of HTML that would run. `text` is what it was made of, in which lines are counted: the first
 * that has such a thing, as far as it is written there.
 */
export function codeInHtml(html: string, text = html): Code[] {
	const lines = text.toLowerCase().split('\n');
	const found: Code[] = [];
	visit(fromHtml(html, { fragment: true }), 'element', ({ tagName, properties, content }) => {
		const attributes = Object.entries(properties).map(([name, value]) => [name, String(value)]);
		for (const what of codeOfElement(tagName, Object.fromEntries(attributes))) {
			const written = (what.split(' ').at(-1) ?? '').replace('>', '').toLowerCase();
			const index = lines.findIndex((line) => line.includes(written));
			found.push({ what, line: index < 0 ? undefined : index + 1 });
		}
		if (content) found.push(...codeInHtml(toHtml(content), text));
	});
	return found;
}

function codeOfElement(name: string, attributes: Readonly<Record<string, string>>): string[] {
	const found = running.test(name) ? [`<${name}>`] : [];
	for (const [attribute, value] of Object.entries(attributes)) {
		if (/^on/i.test(attribute)) found.push(`the handler ${attribute.toLowerCase()}`);
		if (/^(?:srcdoc$|set:)/i.test(attribute)) found.push(attribute);
		if (isScriptAddress(value)) found.push(`the address ${value}`);
	}
	return found;
}

/** Elements that run code, load what does, or change where links lead; with a prefix, too, as XML has it. */
const running = /^(?:.*:)?(?:script|i?frame|object|embed|base|meta|link|foreignobject)$/i;

/** Browsers leave out spaces and signs of control in front of the scheme and inside of it. */
const isScriptAddress = (value: string): boolean =>
	/^(?:javascript|vbscript|data:text\/html)/i.test(value.replace(/[\u0000-\u0020]/g, ''));

/** Front matter may put elements into the head of a page. */
function headOf(text: string): Code[] {
	const front = frontMatterOf(text);
	const line = front.split('\n').findIndex((line) => /^(?:head|["']head["'])\s*:/.test(line));
	const what = '“head:”, which puts elements into the page’s head';
	return line < 0 ? [] : [{ line: line + 2, what }];
}

/** Something that runs. */
export interface Code {
	/** Nothing where the text does not have it word for word. */
	line: number | undefined;
	what: string;
}
