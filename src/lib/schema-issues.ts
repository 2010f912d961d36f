import { z } from 'astro/zod';
import { writeInstead } from './closest.ts';

/**
 * Says in an author's words what a schema refused, and the edit that fixes it.
 *
 * Takes one issue of a failed parse and the schema that was parsed with. Returns one description for
 * each key at fault, by the keys that lead to it from the top: an issue about several unknown keys becomes several.
 */
export function describeIssue(issue: z.core.$ZodIssue, schema: z.ZodType) {
	const name = issue.path.map(String).join('.') || 'the file';
	const describe = (message: string, fix = 'write it in that form') => [
		{ path: issue.path, message: `“${name}” ${message}`, fix },
	];
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => describeUnknownKey(key, issue.path, schema));
		case 'invalid_type':
			if (issue.input === undefined && /received undefined/.test(issue.message))
				return describe('is missing', `add a line “${String(issue.path.at(-1) ?? '')}: …”`);
			// What begins with “#” is a comment to YAML.
			if (/received null$/.test(issue.message))
				return describe('is empty', 'write something there, in double quotes, or remove the line');
			return describe(`must be ${kindOf(issue)}`, fixForKind(issue));
		case 'invalid_union':
			return describe(`must be ${kindOf(issue)}`, `write ${kindOf(issue)}`);
		case 'too_small':
			return describe('is empty', 'write something there or remove the line');
		case 'invalid_value':
			return describe('has a value that is not known', `write one of: ${issue.values.join(', ')}`);
		case 'custom':
			return describe(issue.message, issue.params?.['fix'] as string | undefined);
		case 'invalid_key':
			return describe(issue.issues[0]?.message ?? issue.message);
		default:
			return describe(issue.message);
	}
}

const kinds: Record<string, string> = {
	array: 'a list',
	boolean: 'true or false',
	date: 'a day such as 2026-11-24',
	number: 'a number',
	object: 'a group of indented “key: value” lines',
	string: 'a text',
	// The only form that is asked for among others.
	invalid_format: 'an address that begins with “https://”',
};

/** What a value may be. */
function kindOf(issue: z.core.$ZodIssue): string {
	if (issue.code === 'invalid_union') return issue.errors.flat().map(kindOf).join(' or ');
	const kind = issue.code === 'invalid_type' ? issue.expected : issue.code;
	return kinds[kind] ?? kind;
}

function fixForKind(issue: z.core.$ZodIssueInvalidType): string {
	if (issue.expected === 'string' && /received (?:array|object)$/.test(issue.message))
		return 'write one text behind the colon; what is indented below it does not count';
	if (issue.expected === 'array')
		return 'write each entry on a line of its own, beginning with “- ”';
	if (issue.expected === 'string') return 'put the value into double quotes';
	return `write ${kindOf(issue)}`;
}

function describeUnknownKey(key: string, path: PropertyKey[], schema: z.ZodType) {
	const known = keysAt(schema, path);
	const message = `“${key}” is not a key that is known here`;
	const fix = writeInstead(key, known, `remove it; the keys are: ${known.join(', ')}`);
	return { path: [...path, key], message, fix };
}

/** The keys that a schema allows at a place, but for those that it knows only to refuse them. */
function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
	const inner = unwrap(schema);
	if (path.length > 0) {
		if (inner instanceof z.ZodObject) {
			const next: unknown = inner.shape[String(path[0])];
			return next instanceof z.ZodType ? keysAt(next, path.slice(1)) : [];
		}
		if (inner instanceof z.ZodRecord) return keysAt(inner.valueType as z.ZodType, path.slice(1));
		return inner instanceof z.ZodArray ? keysAt(inner.element as z.ZodType, path.slice(1)) : [];
	}
	if (!(inner instanceof z.ZodObject)) return [];
	return Object.entries<z.ZodType>(inner.shape).flatMap(([key, value]) =>
		value.meta()?.['isRefused'] ? [] : [key]
	);
}

function unwrap(schema: z.ZodType): z.ZodType {
	return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
		? unwrap(schema.unwrap() as z.ZodType)
		: schema;
}
