import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copyPackages } from './copy-packages.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'vademecum-packages-'));
	write('site/package.json', { name: 'notes', dependencies: { vademecum: '0.2.0' } });
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (path: string, value: unknown): void => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), JSON.stringify(value));
};
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const copy = (program: string): boolean =>
	copyPackages(join(folder, program), join(folder, 'site'));

test('a site has the packages that npx has installed, with their lock file as its own', () => {
	write('npx/1/node_modules/vademecum/package.json', { name: 'vademecum' });
	write('npx/1/node_modules/astro/package.json', { name: 'astro' });
	write('npx/1/package-lock.json', {
		name: '1',
		lockfileVersion: 3,
		packages: {
			'': { dependencies: { vademecum: 'file:../../vademecum.tgz' } },
			'node_modules/astro': { version: '7.3.5', integrity: 'sha512-a' },
			'node_modules/vademecum': { version: '0.2.0', resolved: 'file:../../vademecum.tgz' },
		},
	});

	expect(copy('npx/1/node_modules/vademecum')).toBe(true);
	expect(read('site/node_modules/astro/package.json')).toEqual({ name: 'astro' });
	expect(read('site/package-lock.json')).toEqual({
		name: 'notes',
		lockfileVersion: 3,
		packages: {
			'': { name: 'notes', dependencies: { vademecum: '0.2.0' } },
			'node_modules/astro': { version: '7.3.5', integrity: 'sha512-a' },
			'node_modules/vademecum': { version: '0.2.0', resolved: 'file:../vademecum.tgz' },
		},
	});
});

test('without such packages, and for the repository itself, nothing is copied', () => {
	write('npx/1/node_modules/vademecum/package.json', {});
	write('repository/package-lock.json', {});

	expect(copy('npx/1/node_modules/vademecum')).toBe(false);
	expect(copy('repository')).toBe(false);
});
