import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../lib/program.ts';
import { commands } from './list-commands.ts';

test('the scripts of this repository call the commands of the package by their names', () => {
	const { scripts } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as {
		scripts: Record<string, string>;
	};
	// A site is made, and a program upgraded, elsewhere.
	const names = Object.keys(commands).filter((name) => !['new', 'upgrade'].includes(name));

	expect(names.length).toBeGreaterThan(7);
	for (const name of names) {
		expect(scripts[name]).toBe(`node src/commands/vademecum.ts ${name}`);
		expect(scripts[`pre${name}`] ?? 'none', name).toBe(
			name === 'preview' ? 'none' : 'node src/commands/install.cjs'
		);
	}
});
