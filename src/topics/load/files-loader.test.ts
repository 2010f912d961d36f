import { EventEmitter } from 'node:events';
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { DataStore, LoaderContext } from 'astro/loaders';
import { expect, onTestFinished, test, vi } from 'vitest';
import { filesLoader } from './files-loader.ts';

type Entry = Parameters<DataStore['set']>[0];

const notes = {
	base: 'notes',
	pattern: '**/[^_]*.md',
	isListed: (path: string) => /(?:^|\/)[^_/][^/]*\.md$/.test(path),
};

/**
 * A folder of notes, and what Astro gives to a loader. A line `slug: …` makes the id of a note, and a note that
 * says `component` is left to the bundler. `read` are the notes that were read since it was last asked for.
 */
async function makeNotes(texts: Record<string, string>) {
	const root = await mkdtemp(join(tmpdir(), 'vademecum-notes-'));
	onTestFinished(() => rm(root, { recursive: true }));
	const folder = join(root, 'notes');
	const file = (path: string) => join(folder, path);
	const write = async (path: string, text: string) => {
		await mkdir(dirname(file(path)), { recursive: true });
		await writeFile(file(path), text);
	};
	for (const [path, text] of Object.entries(texts)) await write(path, text);

	const entries = new Map<string, Entry>();
	const meta = new Map<string, string>();
	const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
	let seen: string[] = [];
	let imports: string[] = [];
	let version = 'one';
	const noteType = {
		getEntryInfo({ contents, fileUrl }: { contents: string; fileUrl: URL }) {
			seen.push(fileURLToPath(fileUrl).slice(folder.length + 1));
			const slug = /^slug: (.*)$/m.exec(contents)?.[1];
			return { body: contents, data: { text: contents, ...(slug && { slug }) } };
		},
	};
	const context = {
		collection: 'notes',
		config: { root: pathToFileURL(`${root}/`), srcDir: pathToFileURL(`${root}/`) },
		store: {
			get: (id: string) => entries.get(id),
			keys: () => [...entries.keys()],
			values: () => [...entries.values()],
			set: (entry: Entry) =>
				entries.set(entry.id, { ...entry, deferredRender: /component/.test(entry.body ?? '') }),
			delete: (id: string) => entries.delete(id),
			addModuleImport: (path: string) => imports.push(path),
		},
		meta,
		logger: { info: vi.fn(), warn: vi.fn(), error: vi.fn() },
		parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
		generateDigest: (text: string) => `${version} ${text}`,
		entryTypes: new Map([['.md', noteType]]),
	} as unknown as LoaderContext;

	return {
		file,
		write,
		watcher,
		logger: context.logger,
		load: () => filesLoader(notes).load(context),
		watch: () => filesLoader(notes).load({ ...context, watcher: watcher as never }),
		makeDigestsOf: (thing: string) => (version = thing),
		texts: () => Object.fromEntries([...entries.values()].map(({ id, body }) => [id, body])),
		read: () => seen.splice(0).sort(),
		imported: () => imports.splice(0),
	};
}

test('reads what was written since it last ran, and nothing else', async () => {
	const { load, read, texts, write, file } = await makeNotes({ 'a.md': 'A', 'b/c.md': 'C' });
	await load();
	expect(read()).toEqual(['a.md', 'b/c.md']);

	await load();
	expect(read()).toEqual([]);

	await write('b/c.md', 'D');
	await write('b/new.md', 'New');
	await load();
	expect(read()).toEqual(['b/c.md', 'b/new.md']);
	expect(texts()).toEqual({ a: 'A', 'b/c': 'D', 'b/new': 'New' });

	// A text of the same length, which was given the time of the one before.
	await utimes(file('a.md'), 1, 1);
	await load();
	await write('a.md', 'Z');
	await utimes(file('a.md'), 1, 1);
	await load();
	expect(texts()).toMatchObject({ a: 'Z' });
});

test('reads everything again when digests are made of something else', async () => {
	const { load, read, makeDigestsOf } = await makeNotes({ 'a.md': 'A', 'b.md': 'B' });
	await load();
	read();
	makeDigestsOf('another vocabulary');
	await load();

	expect(read()).toEqual(['a.md', 'b.md']);
});

test('a note that is gone, moved or named anew is gone from the store', async () => {
	const { load, texts, write, file } = await makeNotes({
		'a.md': 'A',
		'b.md': 'B',
		'c.md': 'slug: one',
		'd.md': 'D',
	});
	await load();
	await rm(file('a.md'));
	await rename(file('b.md'), file('moved.md'));
	await write('c.md', 'slug: another');
	await load();

	expect(texts()).toEqual({ moved: 'B', another: 'slug: another', d: 'D' });
});

test('the bundler hears of notes that are its own each time', async () => {
	const { load, imported } = await makeNotes({ 'a.md': 'component', 'b.md': 'B' });
	await load();
	await load();

	expect(imported()).toEqual(['notes/a.md']);
});

test('loads what Astro’s loader does, whatever the names of files', async () => {
	const names = [
		'[a] (1)!.md',
		'é.md',
		'_draft.md',
		'_folder/b.md',
		'.hidden.md',
		'.git/c.md',
		'd.txt',
	];
	const { load, read, write, texts } = await makeNotes(
		Object.fromEntries(names.map((name) => [name, name]))
	);
	await load();
	expect(read()).toEqual(['.hidden.md', '[a] (1)!.md', '_folder/b.md', 'é.md']);

	await write('[a] (1)!.md', 'edited');
	await write('é.md', 'edited, too');
	await load();
	expect(Object.values(texts()).sort()).toEqual([
		'.hidden.md',
		'_folder/b.md',
		'edited',
		'edited, too',
	]);
});

test('in dev, loads notes when they change, come and go', async () => {
	const { watch, watcher, read, texts, write, file, logger } = await makeNotes({
		'a.md': 'slug: a',
		'b/c.md': 'C',
		'b/d.md': 'D',
	});
	await watch();
	read();
	const tell = async (event: string, path: string) => {
		watcher.emit(event, file(path));
		if (event !== 'unlink') await vi.waitFor(() => expect(logger.info).toHaveBeenCalled());
		vi.mocked(logger.info).mockClear();
	};
	await write('a.md', 'slug: z');
	await tell('change', 'a.md');
	await write('new.md', 'New');
	await tell('add', 'new.md');
	expect(read()).toEqual(['a.md', 'new.md']);
	expect(texts()).toEqual({ z: 'slug: z', new: 'New', 'b/c': 'C', 'b/d': 'D' });

	await tell('unlink', 'b');
	expect(Object.keys(texts()).sort()).toEqual(['new', 'z']);
	expect(await readdir(file('b'))).toHaveLength(2);
});
