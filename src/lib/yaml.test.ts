import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { findCutTexts, parseYaml } from './yaml.ts';

test('tells what is wrong in the order of the lines, unknown keys among missing ones', () => {
	const schema = z.strictObject({ title: z.string(), list: z.array(z.string()), on: z.string() });
	const { flaws } = parseYaml('titel: A\nlist: x\non: 5\n', schema);

	expect(flaws?.map(({ line, message }) => `${line} ${message}`)).toEqual([
		'1 “title” is missing',
		'1 “titel” is not a key that is known here',
		'2 “list” must be a list',
		'3 “on” must be a text',
	]);
});

test.each([
	['dose: 5 mg #7', 1, '5 mg #7'],
	['title: A\naliases:\n  - Type #2 disease\n', 3, 'Type #2 disease'],
	['source: Lecture # 3', 1, 'Lecture # 3'],
	['a: first\n  second "b" #c', 2, 'first second \\"b\\" #c'],
	['a: { b: c #7\n }', 1, 'c #7'],
	['title: Hip # of a child', 1, 'Hip # of a child'],
	['title: Fracture # NOF', 1, 'Fracture # NOF'],
])('tells that YAML cuts %j', (text, line, whole) => {
	const [cut, ...others] = findCutTexts(text);
	expect(others).toEqual([]);
	expect(cut?.line).toBe(line);
	expect(cut?.fix).toContain(`write "${whole}"`);
});

test.each([
	'shortTitle: Gout # for the sidebar',
	'a: "5 mg #7"',
	"accent: '#8a1538' # refused",
	'# 5 mg #7\na: b',
	'a: |\n  5 mg #7\n',
	'a: b#7',
	'draft: true #7',
])('leaves comments and whole texts alone: %j', (text) => {
	expect(findCutTexts(text)).toEqual([]);
});
