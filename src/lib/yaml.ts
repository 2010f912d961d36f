import { z } from 'astro/zod';
import {
	isAlias,
	isMap,
	isNode,
	isPair,
	isScalar,
	LineCounter,
	parseDocument,
	visit,
	type Document,
	type ScalarTag,
} from 'yaml';
import type { Flaw } from './problems.ts';
import { describeIssue } from './schema-issues.ts';

/**
 * Parses YAML and holds it against a schema.
 *
 * `firstLine` is the line of the file on which `text` begins, for YAML inside another file. Returns
 * the data and what finds the line of a value by the keys that lead to it, or everything that is wrong, each with its
 * line in the file, and what the data is without the keys at its top that have something wrong (`sound`).
 */
export function parseYaml<T extends z.ZodType>(
	text: string,
	schema: T,
	firstLine = 1
):
	| { data: z.output<T>; sound: z.output<T>; flaws: []; lineOf: LineOf }
	| { data?: undefined; sound?: z.output<T> | undefined; flaws: YamlFlaw[]; lineOf: LineOf } {
	const lines = new LineCounter();
	const document = parseDocument(text, { ...options, lineCounter: lines, customTags: [day] });
	const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
	const unread = [
		...[...document.errors, ...document.warnings.filter(isNoTag)].map(({ message, pos }) =>
			syntaxFlaw(message, lineAt(pos[0]))
		),
		...findCodeSigns(document).map(({ sign, offset }) => signFlaw(sign, lineAt(offset))),
	];
	if (unread.length > 0) {
		return { flaws: unread.sort((a, b) => a.line - b.line), lineOf: () => firstLine };
	}
	const written: unknown = document.toJS() ?? (schema instanceof z.ZodArray ? [] : {});
	const result = schema.safeParse(written);
	const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
	if (result.success) return { data: result.data, sound: result.data, flaws: [], lineOf };
	const found = result.error.issues.flatMap((issue) => describeIssue(issue, schema));
	const flaws = found.map(({ path, ...words }) => ({ ...words, line: lineOf(path) }));
	const sound = schema.safeParse(withoutWrong(written, result.error.issues)).data;
	return { sound, flaws: flaws.toSorted((a, b) => a.line - b.line), lineOf };
}

type LineOf = (path: readonly PropertyKey[]) => number;

/** Tags are found by their signs. */
const isNoTag = ({ code }: { code: string }): boolean => code !== 'TAG_RESOLVE_FAILED';

const options = { prettyErrors: false, logLevel: 'error' } as const;

/**
 * A day without quotes is no text to Astro, which reads the files after the check. One that no calendar has is left a text:
 * it would become another day.
 */
const day: ScalarTag = {
	tag: 'tag:yaml.org,2002:timestamp',
	default: true,
	test: /^\d{4}-\d\d-\d\d(?:(?:t|[ \t]+)\d\d?:\d\d:\d\d.*)?$/i,
	resolve(written) {
		const date = new Date(written);
		const isDay = !isNaN(date.valueOf()) && date.toISOString().startsWith(written.slice(0, 10));
		return isDay ? date : written;
	},
};

/**
 * Finds the texts of which YAML makes something else by their first sign: `*` refers to a value, `&` gives one a name,
 * `!` says of what kind it is. Names that are used are no texts.
 */
function findCodeSigns(document: Document): { sign: string; offset: number }[] {
	const unused = new Map<string, { sign: string; offset: number }>();
	const named = new Set<string>();
	const found: { sign: string; offset: number }[] = [];
	visit(document, {
		Node(_, node) {
			const offset = node.range?.[0] ?? 0;
			if (isAlias(node)) {
				if (named.has(node.source)) unused.delete(node.source);
				else found.push({ sign: `*${node.source}`, offset });
				return;
			}
			if (node.anchor) unused.set(node.anchor, { sign: `&${node.anchor}`, offset });
			if (node.anchor) named.add(node.anchor);
			if (node.tag?.startsWith('!')) found.push({ sign: node.tag, offset });
		},
	});
	return [...found, ...unused.values()];
}

/** Takes the keys at the top of some data away below which something is wrong. */
function withoutWrong(data: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
	if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
	const wrong = issues.flatMap((issue) =>
		issue.path.length === 0 && issue.code === 'unrecognized_keys' ? issue.keys : issue.path[0]
	);
	return Object.fromEntries(Object.entries(data).filter(([key]) => !wrong.includes(key)));
}

/**
 * Finds the texts that YAML cuts at a “#” which looks like a part of them: `dose: 5 mg #7` says “5 mg”. A comment has a
 * space behind its sign, and no number there.
 *
 * Takes what `parseYaml` takes. Returns one description for each.
 */
export function findCutTexts(text: string, firstLine = 1): YamlFlaw[] {
	// Nearly all files have none, and YAML takes long to be parsed.
	if (!/[^\s#].* #(?:\S|\s+\d)/.test(text)) return [];
	const lines = new LineCounter();
	const cut: YamlFlaw[] = [];
	visit(parseDocument(text, { lineCounter: lines, prettyErrors: false }), {
		Scalar(_, { type, value, comment, range }) {
			if (type !== 'PLAIN' || typeof value !== 'string' || !range) return;
			const [rest = ''] = comment?.split('\n') ?? [];
			if (!/^(?:\S|\s+\d)/.test(rest)) return;
			cut.push({
				line: lines.linePos(range[1]).line + firstLine - 1,
				message: `says “${value}” and no more: YAML reads what follows, “#${rest}”, as a comment`,
				fix: `write "${`${value} #${rest}`.replace(/["\\]/g, '\\$&')}", in double quotes, or put the comment on a line of its own`,
			});
		},
	});
	return cut;
}

/** Something wrong in a piece of YAML. */
export interface YamlFlaw extends Flaw {
	line: number;
}

const signFlaw = (sign: string, line: number): YamlFlaw => ({
	line,
	message: `has “${sign}”, which YAML does not read as text`,
	fix: 'put the whole text into double quotes',
});

function syntaxFlaw(said: string, line: number): YamlFlaw {
	const fix =
		'put texts that begin with a sign, or have “: ”, “#” or quotes, into double quotes, and indent lists alike';
	return { line, message: `does not parse: ${said.replace(/\s+/g, ' ').trim()}`, fix };
}

/** Finds where in the text a value stands, or the nearest thing above it that does. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
	for (let depth = path.length; depth > 0; depth--) {
		const offset = keyOffset(document, path.slice(0, depth));
		if (offset !== undefined) return offset;
	}
	return document.contents?.range?.[0] ?? 0;
}

function keyOffset(document: Document, path: readonly PropertyKey[]): number | undefined {
	const parent: unknown =
		path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
	const name = path.at(-1);
	if (isMap(parent)) {
		const pair = parent.items.find(({ key }) => (isScalar(key) ? key.value : key) === name);
		return isPair(pair) && isNode(pair.key) ? pair.key.range?.[0] : undefined;
	}
	const item: unknown = document.getIn(path, true);
	return isNode(item) ? item.range?.[0] : undefined;
}
