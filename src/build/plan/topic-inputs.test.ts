import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';
import { citedEntries } from './cited-entries.ts';
import { hashTopic } from './topic-inputs.ts';

afterEach(() => vi.useRealTimers());

test('a topic that git does not know is the same the next day, and another after an edit', () => {
	const folder = mkdtempSync(join(tmpdir(), 'vademecum-hash-'));
	const page = join(folder, 'content/docs/new-topic/index.mdx');
	mkdirSync(join(page, '..'), { recursive: true });
	writeFileSync(page, '---\ntitle: A\n---\n');
	let bibliography = '@article{a, title = {A}}';
	const hash = () =>
		hashTopic(pathToFileURL(`${folder}/`), 'new-topic', citedEntries(bibliography));
	vi.useFakeTimers({ now: new Date('2026-11-28T23:59:00Z') });
	const before = hash();
	vi.setSystemTime(new Date('2026-11-29T00:01:00Z'));
	expect(hash()).toBe(before);
	writeFileSync(page, '---\ntitle: B\n---\n');
	expect(hash()).not.toBe(before);
	const edited = hash();
	mkdirSync(join(folder, 'public/new-topic'), { recursive: true });
	writeFileSync(join(folder, 'public/new-topic/knee.png'), 'a');
	expect(hash()).not.toBe(edited);
	const named = hash();
	rmSync(join(folder, 'public/new-topic/knee.png'));
	writeFileSync(join(folder, 'public/new-topic/knee.pn'), 'ga');
	expect(hash()).not.toBe(named);
	const cites = hash();
	bibliography += '\n@article{b, title = {B}}';
	expect(hash()).toBe(cites);
	writeFileSync(page, '---\ntitle: B\n---\n\nText. [@b]\n');
	const citing = hash();
	bibliography = bibliography.replace('{B}', '{C}');
	expect(hash()).not.toBe(citing);
	rmSync(folder, { recursive: true });
});
