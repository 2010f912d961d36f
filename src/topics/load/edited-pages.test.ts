import type { DataStore } from 'astro/loaders';
import { expect, test } from 'vitest';
import { showPages, withEdits } from './edited-pages.ts';

type Entry = Parameters<DataStore['set']>[0];

/** A store as Astro has it; `log` tells what was stored, and when pages were shown. */
function makeStore() {
	const entries = new Map<string, Entry>();
	const log: string[] = [];
	showPages.give(() => void log.push('shown'));
	const inner = {
		get: (id: string) => entries.get(id),
		set: (entry: Entry) => {
			log.push(`stored ${entry.digest}`);
			entries.set(entry.id, entry);
			return true;
		},
	} as unknown as DataStore;
	const { store, begin } = withEdits(inner, ({ body }) => body !== '<Card />');
	const save = (digest: string, { title = 'Signs', body = digest } = {}) => {
		// As Astro's loader does: a page that it knows is left alone.
		if (store.get('page')?.digest === digest) return;
		store.set({ id: 'page', data: { title }, body, filePath: 'page.mdx', digest });
	};
	return { log, save, begin };
}

test('an edit of a text is shown, and shown again when it is taken back', () => {
	const { log, save, begin } = makeStore();
	save('one');
	begin();
	for (const digest of ['two', 'two', 'one']) save(digest);

	expect(log).toEqual(['stored one', 'shown', 'shown']);
});

test('what changes more than the text of a plain page is stored', () => {
	const { log, save, begin } = makeStore();
	save('one');
	save('two');
	begin();
	save('three', { title: 'Symptoms' });
	save('four', { title: 'Symptoms', body: '<Card />' });

	expect(log).toEqual(['stored one', 'stored two', 'stored three', 'stored four']);
});
