import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sha256 } from '../../lib/hash.ts';
import type { Part } from './part.ts';
import { PartStore } from './part-store.ts';

test('parts and assets stay for three builds after the one that used them last, and those of a build beside it', () => {
	const folder = mkdtempSync(join(tmpdir(), 'vademecum-parts-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const source = join(folder, 'source.css');
	writeFileSync(source, 'a {}');
	const store = new PartStore(join(folder, 'parts'));
	const add = (name: string): Part => {
		const part = { key: sha256(name), assets: { [`_astro/${name}.css`]: {} } } as unknown as Part;
		store.seal(part, {}, () => undefined);
		store.storeAsset(`_astro/${name}.css`, sha256('a {}'), source);
		return part;
	};
	const assets = () => readdirSync(join(folder, 'parts/assets/_astro')).sort();
	const build = (name: string) => {
		const before = store.names();
		store.prune([add(name)], before);
	};

	for (const name of ['a', 'b', 'c']) build(name);
	expect(assets()).toEqual(['a.css', 'b.css', 'c.css']);
	const before = store.names();
	add('beside');
	store.prune([add('d')], before);
	expect(assets()).toEqual(['b.css', 'beside.css', 'c.css', 'd.css']);
	expect(store.has(sha256('a'))).toBe(false);
	expect(store.has(sha256('beside'))).toBe(true);

	mkdirSync(join(folder, 'parts', `.${sha256('cut short')}-1`));
	build('e');
	expect(store.names().filter((name) => name.startsWith('.'))).toEqual([]);
	expect(assets()).toEqual(['c.css', 'd.css', 'e.css']);
});
