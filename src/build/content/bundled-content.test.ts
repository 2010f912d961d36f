import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { bundledContent, contentLoaded } from './bundled-content.ts';

test('a build bundles its own content, whatever other processes write, and gives theirs back', () => {
	const root = mkdtempSync(join(tmpdir(), 'vademecum-content-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	const file = join(root, '.astro', 'content-modules.mjs');
	mkdirSync(join(root, '.astro'));
	writeFileSync(file, 'of dev');
	const address = pathToFileURL(`${root}/`);
	const { plugin, read } = bundledContent(address);
	const { load } = plugin as unknown as { load: { handler: (id: string) => string } };
	const bundled = () => load.handler(file);

	contentLoaded.publish(address.href);
	expect(() => takeTurn(root)).toThrow('locked');
	writeFileSync(file, 'of this build');
	read();
	expect(readFileSync(file, 'utf8')).toBe('of dev');
	expect(bundled()).toBe('of this build');
	writeFileSync(file, 'of another build');
	expect(bundled()).toBe('of this build');
	expect(() => takeTurn(root)).not.toThrow();
});

function takeTurn(root: string): void {
	const turn = new DatabaseSync(join(root, '.cache', 'content-turn.sqlite'), { timeout: 1 });
	turn.exec('BEGIN EXCLUSIVE');
	turn.close();
}
