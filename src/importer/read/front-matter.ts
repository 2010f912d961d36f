import type { Code } from 'mdast';
import { parse } from 'yaml';

/**
 * Takes the front matter off a Markdown file: its title is the title of the notes, whatever else it
 * says comes back as `rest`, to be shown as it stands. `firstLine` is the line on which `text` begins.
 */
export function takeFrontMatter(source: string): FrontMatter {
	const found = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
	const yaml = found?.[1];
	const data = yaml === undefined ? undefined : readKeys(yaml);
	if (!found || yaml === undefined || !data) return { text: source, firstLine: 1, rest: [] };
	const title = typeof data['title'] === 'string' ? data['title'].trim() : undefined;
	return {
		title,
		text: source.slice(found[0].length),
		firstLine: found[0].split('\n').length,
		rest: makeRest(title === undefined ? yaml : yaml.replace(/^title:.*$/m, '')),
	};
}

interface FrontMatter {
	title?: string | undefined;
	text: string;
	firstLine: number;
	rest: Code[];
}

function readKeys(yaml: string): Record<string, unknown> | undefined {
	try {
		const data: unknown = parse(yaml, { logLevel: 'silent' });
		const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
		return isMap ? { ...data } : undefined;
	} catch {
		return undefined;
	}
}

function makeRest(yaml: string): Code[] {
	const value = yaml.trim();
	const start = { line: 2, column: 1 };
	return value === '' ? [] : [{ type: 'code', value, position: { start, end: start } }];
}
