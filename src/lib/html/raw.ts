import { Parser } from 'htmlparser2';

/**
 * Takes comments out of a piece of HTML that an author has written, and what browsers read as one: processing
 * instructions and declarations.
 *
 * Source: https://html.spec.whatwg.org/multipage/parsing.html#comment-state
 */
export const withoutComments = (html: string): string => html.replace(comments, '');

/** Whether a piece of HTML begins a comment that does not end in it. */
export const hasOpenComment = (html: string): boolean =>
	/<!--/.test(html.replace(/<!--(?:-?>|[^]*?--!?>)/g, ''));

const comments = /<!--(?:-?>|[^]*?--!?>|[^]*$)|<[!?][^>]*>/g;

/**
 * The tags that begin an element in a piece of HTML, with their attributes, and their lines in it, counted from 0. What
 * stands in comments is none.
 */
export function readTags(html: string) {
	const tags: { name: string; attributes: Record<string, string>; line: number }[] = [];
	const onopentag = (name: string, attributes: Record<string, string>, isImplied: boolean) => {
		const line = html.slice(0, parser.startIndex).split('\n').length - 1;
		if (!isImplied) tags.push({ name, attributes, line });
	};
	const asWritten = { lowerCaseTags: false, lowerCaseAttributeNames: true };
	const parser = new Parser({ onopentag }, asWritten);
	parser.end(html);
	return tags;
}

/**
 * The name of the tag that a text begins with, if it begins with one that opens an element.
 *
 * Source: https://spec.commonmark.org/0.31.2/#open-tag
 */
export const beginsWithTag = (text: string): string | undefined => openTag.exec(text)?.[1];

const openTag =
	/^<([a-z][a-z\d-]*)(?:\s+[a-z_:][\w.:-]*(?:\s*=\s*(?:[^\s"'=<>`]+|'[^']*'|"[^"]*"))?)*\s*\/?>/i;

/** Gives attributes in a piece of HTML another value. `change` returns the value as it shall be. */
export const changeAttributes = (
	html: string,
	change: (tag: string, attribute: string, value: string) => string
): string =>
	html.replace(tags, (tag, name: string) => {
		const end = name.length + 1;
		const changed = tag.slice(end).replace(attributes, (all, attribute: string, ...values) => {
			const value = values.slice(0, 3).find((value) => value !== undefined) as string;
			const changed = change(name.toLowerCase(), attribute.toLowerCase(), value);
			return changed === value ? all : `${attribute}="${changed.replaceAll('"', '&quot;')}"`;
		});
		return tag.slice(0, end) + changed;
	});

const tags = /<([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi;
/** Those with a value. */
const attributes = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))/g;
