import type { z } from 'astro/zod';
import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { describeIssue } from './schema-issues.ts';

/**
 * Parses YAML and holds it against a schema.
 *
 * `firstLine` is the line of the file on which `text` begins, for YAML inside another file. Returns
 * the data and what finds the line of a value by the keys that lead to it, or everything that is wrong, each with its
 * line in the file.
 */
export function parseYaml<T extends z.ZodType>(
	text: string,
	schema: T,
	firstLine = 1
):
	| { data: z.output<T>; flaws: []; lineOf: (path: readonly PropertyKey[]) => number }
	| { data?: undefined; flaws: YamlFlaw[]; lineOf?: undefined } {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
	if (document.errors.length > 0) {
		const flaws = document.errors.map(({ message, pos }) => syntaxFlaw(message, lineAt(pos[0])));
		return { flaws };
	}
	const result = schema.safeParse(document.toJS() ?? {});
	const lineOf = (path: readonly PropertyKey[]) => lineAt(offsetOf(document, path));
	if (result.success) return { data: result.data, flaws: [], lineOf };
	const flaws = result.error.issues.flatMap((issue) =>
		describeIssue(issue, schema).map(({ path, ...words }) => ({
			...words,
			line: lineOf(path),
		}))
	);
	return { flaws };
}

/** Something wrong in a piece of YAML: a `Problem` that does not know its file yet. */
export interface YamlFlaw {
	line: number;
	message: string;
	fix: string;
}

function syntaxFlaw(message: string, line: number): YamlFlaw {
	return {
		line,
		message: `does not parse: ${message.replace(/\s+/g, ' ').trim()}`,
		fix: 'put texts with “: ”, “#” or quotes into double quotes, and indent lists alike',
	};
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
