import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listFiles } from './list-files.ts';
import { programFolder } from './program.ts';

/** Marks for scissors stand where they do in any language. */
const physical = ['revision/client/paper.css'];

test('styles name no left or right side, which languages from right to left would have the wrong way round', () => {
	const sheets = listFiles(programFolder, (name) => name !== 'fixtures').filter(
		(path) => /\.(?:css|astro)$/.test(path) && !physical.includes(path)
	);
	const found = sheets.flatMap((path) =>
		readFileSync(join(programFolder, path), 'utf8')
			.split('\n')
			.filter(hasSide)
			.map((line) => `${path} ${line.trim()}`)
	);

	expect(sheets.length).toBeGreaterThan(30);
	expect(found).toEqual([]);
	expect(hasSide('	margin: 9mm 0 4mm calc(-1 * (var(--a) + 1px));')).toBe(true);
	expect(hasSide('	margin: 9mm calc(1mm + 2mm) 4mm calc(1mm + 2mm);')).toBe(false);
	expect(hasSide('	padding-left: 1mm;')).toBe(true);
	expect(hasSide('	padding-inline: 1mm 0;')).toBe(false);
});

function hasSide(line: string): boolean {
	if (/^\s*(?:(?:margin|padding|border)-)?(?:left|right):/.test(line)) return true;
	const [, value = ''] = /^\s*(?:margin|padding|inset): ([^;!]*)/.exec(line) ?? [];
	const [, right, , left] =
		value.match(/(?:[^\s()]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];
	return left !== undefined && left !== right;
}
