import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parseYaml } from './yaml.ts';

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
	['a: *Staph*', 1, '*Staph*'],
	['a: b\nc: &Co. disease', 2, '&Co.'],
	['- a\n- !Never give IV', 2, '!Never'],
	['a: ! Never', 1, '!'],
])('takes no sign of YAML for a text in %j', (text, line, sign) => {
	const fix = expect.stringContaining('put texts that begin with a sign');
	const message = `does not parse: “${sign}” is no text`;
	expect(parseYaml(text, z.unknown()).flaws).toEqual([{ line, message, fix }]);
});

test('takes names of values that are used, days that there are, and files of comments alone', () => {
	const { data } = parseYaml('a: &x b\nc: *x\nd: 2026-02-28\ne: 2026-02-30', z.unknown());
	expect(data).toEqual({ a: 'b', c: 'b', d: new Date('2026-02-28'), e: '2026-02-30' });
	expect(parseYaml('# none yet', z.array(z.string())).data).toEqual([]);
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
	const [cut, ...others] = parseYaml(text, z.unknown()).flaws;
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
	'title: Hip fracture',
	'draft: true #7',
])('leaves comments and whole texts alone: %j', (text) => {
	expect(parseYaml(text, z.unknown()).flaws).toEqual([]);
});

test.each([
	['title: Gout\n\tpages: [x]\n', 2, 'begin the line with spaces in place of the tab'],
	['title: Gout\n  pages: [x]\n', 1, 'begin line 2 with as many spaces as this one'],
	['aliases: [Podagra\ntitle: Gout\n', 2, 'write “]” where the list ends'],
	['title: "Gout\n', 2, 'end the text with the sign that it begins with'],
])('names the edit of what does not parse: %j', (text, line, fix) => {
	const { flaws } = parseYaml(text, z.unknown());
	expect(flaws).toEqual([expect.objectContaining({ line, fix: expect.stringContaining(fix) })]);
});
