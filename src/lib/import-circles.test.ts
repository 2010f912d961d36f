import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { listFiles } from './list-files.ts';
import { projectRoot } from './run.ts';

/** The files that each file imports, by path. */
const imports = new Map(
	['src', 'e2e']
		.flatMap((folder) => listFiles(join(projectRoot, folder)).map((path) => join(folder, path)))
		.filter((path) => /\.(?:ts|astro|mjs)$/.test(path) && !path.includes('node_modules'))
		.map((path) => [path, importsOf(path)])
);

function importsOf(path: string): string[] {
	const text = readFileSync(join(projectRoot, path), 'utf8');
	return [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, file = '']) =>
		join(dirname(path), file)
	);
}

test('no file imports itself by way of others', () => {
	const left = new Map(imports);
	const isFree = (path: string) => !left.get(path)?.some((file) => left.has(file));
	for (let free; (free = [...left.keys()].filter(isFree)).length > 0;)
		for (const path of free) left.delete(path);
	expect(imports.size).toBeGreaterThan(500);
	expect([...left.keys()]).toEqual([]);
});
