import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroConfig } from 'astro';
import { expect, onTestFinished, test } from 'vitest';
import { finishPages } from './seal.ts';

test('HTML of “public” that names no encoding is copied as it is; all else is a page', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'vademecum-seal-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, 'public'));
	const files = {
		'google123.html': 'google-site-verification: google123.html',
		'own.html': '<!doctype html><meta charset="utf-8"><title>Own</title>',
		'index.html': '<!doctype html><title>Rendered</title>',
	};
	for (const [path, html] of Object.entries(files)) {
		writeFileSync(join(folder, path), html);
		if (path !== 'index.html') writeFileSync(join(folder, 'public', path), html);
	}
	const publicDir = pathToFileURL(join(folder, 'public/'));
	const config = { base: '/', publicDir, integrations: [] } as unknown as AstroConfig;
	const { pages, paths } = await finishPages(undefined, folder, Object.keys(files), config);

	expect(pages.map(({ path }) => path)).toEqual(['own.html', 'index.html']);
	expect(paths).toContain('google123.html');
});
