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

/** Takes the front matter off a Markdown file. */
export function takeFrontMatter(source: string): FrontMatter {
	const found = /^---[ \t]*\r?\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\r?\n|$)/m.exec(source);
	const yaml = found?.index === 0 ? (found[1] ?? '') : undefined;
	const read = yaml === undefined ? undefined : readKeys(yaml);
	if (!found || !read) {
		return { aliases: [], properties: [], text: source, firstLine: 1, broken: false };
	}
	return {
		...describe(read.data),
		text: source.slice(found[0].length),
		firstLine: found[0].split('\n').length,
		broken: read.broken,
	};
}

/** Sorts what a file says of itself: title, further names, whether it is private, and the rest. */
export function describe(data: Readonly<Record<string, unknown>>): Described {
	const described: Described = { aliases: [], properties: [] };
	for (const [key, value] of Object.entries(data)) {
		const name = key.toLowerCase();
		const shown = textsOf(value);
		if (name === 'title') described.title = shown[0];
		else if (name === 'alias' || name === 'aliases') described.aliases.push(...shown);
		else if (isPrivate(name, shown[0] ?? '')) described.unpublished = `${key}: ${shown[0]}`;
		else if (shown.length > 0) described.properties.push([key, shown.join(', ')]);
	}
	return described;
}

type Described = Pick<FrontMatter, 'title' | 'aliases' | 'properties' | 'unpublished'>;

function isPrivate(name: string, value: string): boolean {
	if (name === 'publish' || name === 'published' || name === 'public')
		return /^(?:false|no)$/i.test(value);
	return (name === 'draft' || name === 'private') && /^(?:true|yes)$/i.test(value);
}

function textsOf(value: unknown): string[] {
	if (value === null || value === undefined) return [];
	if (Array.isArray(value)) return value.flatMap(textsOf);
	if (value instanceof Date) return [value.toISOString().slice(0, 10)];
	if (typeof value === 'object') {
		return Object.entries(value).map(([key, inner]) => `${key}: ${textsOf(inner).join(', ')}`);
	}
	const text = String(value).trim();
	return text === '' ? [] : [text];
}

function readKeys(yaml: string): { data: Record<string, unknown>; broken: boolean } | undefined {
	if (yaml.trim() === '') return { data: {}, broken: false };
	try {
		const data: unknown = parse(yaml, { logLevel: 'silent' });
		if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
		return { data: { ...data }, broken: false };
	} catch {
		const lines = [...yaml.matchAll(/^([\w -]+):[ \t]*(.*)$/gm)];
		if (lines.length === 0) return undefined;
		return { data: Object.fromEntries(lines.map(([, key, value]) => [key, value])), broken: true };
	}
}
