import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeNotes } from './anki/make-notes.ts';
import { makeDeck } from './make-deck.ts';
import { recordCards } from './record-cards.ts';

let root: string;
let docs: string;
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'record-'));
	docs = join(root, 'content', 'docs');
	mkdirSync(join(docs, 'gout'), { recursive: true });
	writeFileSync(join(docs, 'gout', 'topic.yml'), 'title: Gout\n');
	vi.spyOn(console, 'log').mockImplementation(() => {});
});
afterEach(() => {
	rmSync(root, { recursive: true });
	vi.restoreAllMocks();
});

/** Exports the deck of a page as `npm run anki` does: the problems, and the time of its only note. */
function exported(text: string) {
	writeFileSync(join(docs, 'gout', 'index.mdx'), `---\ntitle: Key points\n---\n\n${text}\n`);
	const problems = recordCards(docs, ['gout'], '2026-12-01');
	const [note] = makeNotes(makeDeck(docs, 'gout', undefined), 'Notes', () => undefined);
	return { problems, changed: note?.changed ?? 0 };
}

test('gives a card that changes between two exports of one day a later time in the second', () => {
	const first = exported('- **Zinc:** 5 mg');
	expect(exported('- **Zinc:** 5 mg').changed).toBe(first.changed);
	const second = exported('- **Zinc:** 7 mg');
	expect(second.changed).toBeGreaterThan(first.changed);
	expect(exported('- **Zinc:** 9 mg').changed).toBeGreaterThan(second.changed);
});

test('writes no file of ids where something is wrong with the cards', () => {
	expect(exported('- **Zinc:** 5 mg\n  <Card />').problems).toHaveLength(1);
	expect(existsSync(join(docs, 'gout', 'cards.lock.yml'))).toBe(false);
	exported('- **Zinc:** 5 mg');
	expect(readFileSync(join(docs, 'gout', 'cards.lock.yml'), 'utf8')).toContain('5 mg');
});
