import { parse } from 'yaml';

/** What a Markdown file says of itself. */
export interface FrontMatter {
	title?: string | undefined;
	aliases: string[];
	properties: [name: string, value: string][];
	unpublished?: string | undefined;
	/** The file without it. */
	text: string;
	/** The line on which `text` begins. */
	firstLine: number;
	/** Whether it is not the YAML that it should be; then its lines were read one by one. */
	broken: boolean;
}

/** Takes the front matter off a Markdown file: YAML, or Hugo's lines `key = value`. */
export function takeFrontMatter(source: string): FrontMatter {
	const [whole = '', yaml, toml = ''] = frontMatter.exec(source) ?? [];
	const read = readKeys(yaml ?? asYaml(toml));
	if (!read) return { aliases: [], properties: [], text: source, firstLine: 1, broken: false };
	return {
		...describe(read.entries),
		text: source.slice(whole.length),
		firstLine: whole.split('\n').length,
		broken: read.broken,
	};
}

const frontMatter =
	/^(?:---[ \t]*\n(?:([^]*?)\n)??(?:---|\.{3})|\+\+\+[ \t]*\n([^]*?\n)\+\+\+)[ \t]*(?:\n|$)/;

/** TOML without the names of its tables, as the YAML that says the same. */
const asYaml = (toml: string): string =>
	toml.replace(/^\s*\[+[\w.-]+\]+\s*$/gm, '').replace(/^(\s*[\w.-]+)\s*=\s*/gm, '$1: ');

/** Sorts what a file says of itself: title, further names, whether it is private, and the rest. */
export function describe(entries: readonly Entry[]): Described {
	const titles: string[] = [];
	const aliases: string[] = [];
	const described: Described = { aliases, properties: [] };
	for (const [key, value] of entries) {
		const name = key.toLowerCase();
		const shown = textsOf(value);
		if (name === 'title') titles.push(...shown);
		else if (name === 'alias' || name === 'aliases')
			aliases.push(...(typeof value === 'string' ? value.split(/\s*,\s*/) : shown));
		else if (isPrivate(name, shown[0] ?? '')) described.unpublished = `${key}: ${shown[0]}`;
		else if (shown.length > 0) described.properties.push([key, shown.join(', ')]);
	}
	const [title, ...others] = titles;
	return { ...described, title, aliases: [...aliases, ...others] };
}

/** A property and its value, of which a file may have several of one name. */
export type Entry = readonly [name: string, value: unknown];

type Described = Pick<FrontMatter, 'title' | 'aliases' | 'properties' | 'unpublished'>;

function isPrivate(name: string, value: string): boolean {
	if (name === 'publish' || name === 'published' || name === 'public')
		return /^(?:false|no)$/i.test(value);
	return (name === 'draft' || name === 'private') && /^(?:true|yes)$/i.test(value);
}

function textsOf(value: unknown): string[] {
	if (value === null || value === undefined || value === '~' || value === 'null') return [];
	if (Array.isArray(value)) return value.flatMap(textsOf);
	if (typeof value === 'object') {
		return Object.entries(value).map(([key, inner]) => `${key}: ${textsOf(inner).join(', ')}`);
	}
	const text = String(value).trim();
	return text === '' ? [] : [text];
}

/** Values stay as they are typed: a number would lose its zeros, as in 0.50. */
function readKeys(yaml: string): { entries: Entry[]; broken: boolean } | undefined {
	try {
		const data: unknown = parse(yaml, { logLevel: 'error', schema: 'failsafe' });
		if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
		const entries = Object.entries(data);
		// A line between two rules, such as “Not in children:”.
		const isLine = ([key, value]: Entry) => /[^a-z\d_-]/.test(key) && textsOf(value).length === 0;
		return entries.every(isLine) ? undefined : { entries, broken: false };
	} catch {
		const entries = readLines(yaml);
		return entries.length === 0 ? undefined : { entries, broken: true };
	}
}

/** What is no `key: value` belongs to the key above it. */
function readLines(yaml: string): Entry[] {
	const entries: [name: string, values: string[]][] = [];
	for (const line of yaml.split('\n')) {
		const [, key, value = ''] = /^([^\s:#-][^:]*):(?:[ \t]+(.*))?$/.exec(line) ?? [];
		const last = entries.at(-1);
		if (key !== undefined) entries.push([key.trim(), [value]]);
		else if (last) last[1].push(line.replace(/^\s*(?:-\s+)?/, ''));
		else if (line.trim() !== '') return [];
	}
	return entries;
}
