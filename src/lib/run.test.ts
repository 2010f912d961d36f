import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildFlags, programs, projectRoot } from './run.ts';

test('“npm run build” tells Node what other builds of the program do', () => {
	const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
		scripts: Record<string, string>;
	};

	expect(scripts['build']).toBe(
		['node', ...buildFlags, `node_modules/${programs.astro}`, 'build'].join(' ')
	);
});
