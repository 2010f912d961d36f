import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { needBundler } from './imports.ts';

const root = mkdtempSync(join(tmpdir(), 'vademecum-imports-'));
afterAll(() => rmSync(root, { recursive: true }));

test.each([
	['![X-ray](./x-ray.png)', true],
	["import { Aside } from '@astrojs/starlight/components';", true],
	['```js\n5\n```', true],
	['**Colchicine:** 500 µg', false],
])('tells whether pages are left to the bundler: %s', (text, isLeft) => {
	const folder = join(root, 'content/docs/gout');
	mkdirSync(folder, { recursive: true });
	writeFileSync(join(folder, 'index.mdx'), `---\ntitle: Gout\n---\n\n${text}\n`);
	expect(needBundler(pathToFileURL(`${root}/`), ['gout'])).toBe(isLeft);
});
