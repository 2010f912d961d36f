import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listPages } from './built-pages.ts';

test('lists pages in order, and looks into no folder that begins with a dot', () => {
	const folder = mkdtempSync(join(tmpdir(), 'vademecum-pages-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const file of [
		'index.html',
		'404.html',
		'gout/index.html',
		'gout/index.md',
		'gout/print/index.html',
		'.prerender/index.html',
	]) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), '');
	}

	expect(listPages(folder)).toEqual([
		'404.html',
		'gout/index.html',
		'gout/print/index.html',
		'index.html',
	]);
});
