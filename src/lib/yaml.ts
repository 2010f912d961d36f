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
import { findLostSigns } from './read-text.ts';
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
	const lineCounter = new LineCounter();
	const lost = findLostSigns(text, firstLine);
	if (lost.length > 0) return { flaws: lost, lineOf: () => firstLine };
	const document = parseDocument(text, { prettyErrors: false, lineCounter, customTags: [day] });
	const lineAt = (offset: number) => lineCounter.linePos(offset).line + firstLine - 1;
	// Unknown tags are among the signs.
	const warnings = document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED');
	const errors = [...document.errors, ...warnings, ...findSigns(document, text)];
	if (errors.length > 0) {
		const lines = ['', ...text.split('\n')];
		const flaws = errors.map(({ message, pos }) => {
			const { line } = lineCounter.linePos(pos[0]);
			return syntaxFlaw(message, line + firstLine - 1, lines.slice(line));
		});
		// One mistake in a line may have several errors, which have the same edit.
		const byEdit = new Map(flaws.map((flaw) => [`${flaw.line} ${flaw.fix}`, flaw]));
		const sorted = [...byEdit.values()].sort((a, b) => a.line - b.line);
		return { flaws: sorted, lineOf: () => firstLine };
	}
	const written: unknown = document.toJS() ?? (schema instanceof z.ZodArray ? [] : {});
	const result = schema.safeParse(written);
	const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
	const cut = findCutTexts(document, lineAt);
	if (result.success && cut.length === 0) {
		return { data: result.data, sound: result.data, flaws: [], lineOf };
	}
	const issues = result.error?.issues ?? [];
	const found = issues.flatMap((issue) => describeIssue(issue, schema));
	const flaws = [...cut, ...found.map(({ path, ...words }) => ({ ...words, line: lineOf(path) }))];
	const sound = schema.safeParse(withoutWrong(written, issues)).data;
	return { sound, flaws: flaws.toSorted((a, b) => a.line - b.line), lineOf };
}

type LineOf = (path: readonly PropertyKey[]) => number;

/** A day without quotes is no text to Astro, which reads the files after the check. One that no calendar has is left a text. */
const day: ScalarTag = {
	tag: 'tag:yaml.org,2002:timestamp',
	default: true,
	test: /^\d{4}-\d\d-\d\d$/,
	resolve: (written) => (z.iso.date().safeParse(written).success ? new Date(written) : written),
};

/** Finds texts that begin with a sign of YAML: it refers to a value (`*`), names one (`&`), or says of what kind one is (`!`). */
function findSigns(document: Document, text: string): { message: string; pos: [number] }[] {
	const found: { message: string; pos: [number] }[] = [];
	visit(document, {
		Node(_, node) {
			const [sign, name] = isAlias(node) ? ['*', node.source] : ['&', node.anchor];
			const isUsed = text.includes(`*${name}`) && text.includes(`&${name}`);
			const written = name && !isUsed ? sign + name : node.tag;
			if (!written || !/^[*&!]/.test(written)) return;
			found.push({ message: `“${written}” is no text`, pos: [node.range?.[0] ?? 0] });
		},
	});
	return found;
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
 * space behind its sign, and neither a number nor “of” there; behind the word “fracture” the sign stands for another.
 */
function findCutTexts(document: Document, lineAt: (offset: number) => number): YamlFlaw[] {
	const cut: YamlFlaw[] = [];
	visit(document, {
		Scalar(_, { type, value, comment, range }) {
			if (type !== 'PLAIN' || typeof value !== 'string' || !range) return;
			if (typeof comment !== 'string') return;
			const [rest = ''] = comment.split('\n');
			if (!isCut(`${value} #${rest}`)) return;
			cut.push({
				line: lineAt(range[1]),
				message: `says “${value}” and no more: YAML reads what follows, “#${rest}”, as a comment`,
				fix: `write "${`${value} #${rest}`.replace(/["\\]/g, '\\$&')}", in double quotes, or put the comment on a line of its own`,
			});
		},
	});
	return cut;
}

const isCut = (text: string): boolean =>
	/[^\s#].* #(?:\S|\s+(?:\d|of\b))|\bfra[ck]tur.* #/i.test(text);

/** Something wrong in a piece of YAML. */
export interface YamlFlaw extends Flaw {
	line: number;
}

/** Says what does not parse, with the edit, from what the parser said, its line, and the text from there on. */
function syntaxFlaw(said: string, line: number, [written = '', next = '']: string[]): YamlFlaw {
	const message = `does not parse: ${said.replace(/\s+/g, ' ').trim()}`;
	const isDeeper =
		[written, next].every((one) => /^\s*[\w-]+:/.test(one)) &&
		next.search(/\S/) > written.search(/\S/);
	if (isDeeper)
		return { line, message, fix: `begin line ${line + 1} with as many spaces as this one` };
	const [, fix = usualFix] = fixes.find(([error]) => error.test(said)) ?? [];
	return { line, message, fix };
}

const usualFix =
	'put texts that begin with a sign, or have “: ”, “#” or quotes, into double quotes, and indent lists alike';
const fixes: readonly [said: RegExp, fix: string][] = [
	[/^Tabs/, 'begin the line with spaces in place of the tab, as many as the lines beside it have'],
	[
		/^Missing closing/,
		'end the text with the sign that it begins with, or write \\" for quotes in it',
	],
	[/end with a \]/, 'write “]” where the list ends'],
];

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
