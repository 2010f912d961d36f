import { existsSync, readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('no module imports itself by way of others, not even for a type', async () => {
	const files = await Array.fromAsync(glob('{src,e2e}/**/*.ts', { cwd: root, exclude: isPackage }));
	const imports = new Map(files.map((file) => [file, importsOf(file)]));

	expect(imports.get(relative(root, import.meta.filename))).toEqual([]);
	expect([...imports.values()].flat().length).toBeGreaterThan(500);
	expect(findCircles(imports)).toEqual([]);
});

test('a circle is found, with the way around it', () => {
	const imports = new Map([
		['a', ['b']],
		['b', ['c', 'd']],
		['c', ['a']],
		['d', ['d']],
		['e', ['a']],
	]);

	expect(findCircles(imports)).toEqual(['a → b → c → a', 'd → d']);
});

/** The modules of the project that a module imports or exports from, now or later. */
function importsOf(file: string): string[] {
	const { importedFiles } = ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true);
	return importedFiles
		.map(({ fileName }) => join(dirname(file), fileName))
		.filter((path) => path.endsWith('.ts') && existsSync(join(root, path)));
}

function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[] {
	const circles: string[] = [];
	const done = new Set<string>();
	const visit = (module: string, way: readonly string[]): void => {
		const start = way.indexOf(module);
		if (start >= 0) circles.push([...way.slice(start), module].join(' → '));
		if (start >= 0 || done.has(module)) return;
		for (const imported of imports.get(module) ?? []) visit(imported, [...way, module]);
		done.add(module);
	};
	for (const module of imports.keys()) visit(module, []);
	return circles;
}

const isPackage = (path: string): boolean => path.endsWith('node_modules');
