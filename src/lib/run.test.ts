import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { buildCommand, devCommand, projectRoot } from './run.ts';

test('sites are built, and shown while they are written, as npm does it', () => {
	const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
		scripts: Record<string, string>;
	};
	const written = ([flag = '', program = '', ...rest]: readonly string[]) =>
		['node', flag, relative(projectRoot, program).replaceAll('\\', '/'), ...rest].join(' ');

	expect(scripts['build']).toBe(written(buildCommand));
	expect(scripts['dev']).toBe(written(devCommand));
});
