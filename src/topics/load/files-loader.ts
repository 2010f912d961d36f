import { statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type DataStore, type Loader, type LoaderContext } from 'astro/loaders';
import { listFiles } from '../../lib/list-files.ts';
import { contentWatcher } from './content-watcher.ts';

/**
 * Makes a loader like Astro's `glob()`, which reads only the files that were written since it last ran: what
 * the others said stands in the content store.
 *
 * A file counts as written if its size or one of its times is another, or if digests are made with something
 * else than text. In dev, files are loaded when they change.
 */
export function filesLoader(files: Files): Loader {
	return {
		name: 'files',
		async load({ watcher, ...context }) {
			const folder = fileURLToPath(new URL(`${files.base}/`, context.config.root));
			const reader = { files, context };
			const stamps = stampFiles(folder, files.isListed);
			const written = findWritten(reader, stamps);
			await readFiles(reader, written);
			for (const { id, path } of listEntries(reader)) {
				if (!stamps.has(path)) context.store.delete(id);
			}
			context.meta.set(
				stampsKey,
				JSON.stringify([versionOf(reader), [...stamps]] satisfies Stamps)
			);
			if (watcher) watchFiles(reader, folder, watcher);
		},
	};
}

/** Which files there are below the folder `base` of the project. */
export interface Files {
	base: string;
	/** Those that are loaded, as Astro's `glob()` takes it. */
	pattern: string | string[];
	/** Says the same of a path below the folder; nothing in a folder that begins with a dot is listed. */
	isListed: (path: string) => boolean;
	/** Makes the id of an entry; if it is not given, Astro makes it of the path. */
	generateId?: NonNullable<Parameters<typeof glob>[0]['generateId']>;
}

/** What tells of each file whether it was written anew, by paths. */
function stampFiles(folder: string, isListed: Files['isListed']): Map<string, string> {
	const stamps = new Map<string, string>();
	for (const path of listFiles(folder, (name) => !name.startsWith('.'))) {
		const stats = isListed(path) ? statSync(join(folder, path), { throwIfNoEntry: false }) : null;
		if (stats) stamps.set(path, `${stats.mtimeMs} ${stats.ctimeMs} ${stats.size}`);
	}
	return stamps;
}

/**
 * Finds the files that were written since they were last loaded, and those of which the store has nothing.
 * What an entry brings with it besides its text is noted for each build anew.
 */
function findWritten(reader: Reader, stamps: ReadonlyMap<string, string>): string[] {
	const { meta, store } = reader.context;
	const [version, last] = JSON.parse(meta.get(stampsKey) ?? '["", []]') as Stamps;
	const known = new Map(version === versionOf(reader) ? last : []);
	const unchanged = new Set<string>();
	for (const { path, filePath, deferredRender, assetImports } of listEntries(reader)) {
		const isSame = stamps.has(path) && known.get(path) === stamps.get(path);
		if (!isSame || assetImports) continue;
		unchanged.add(path);
		if (deferredRender && filePath) store.addModuleImport(filePath);
	}
	return [...stamps.keys()].filter((path) => !unchanged.has(path));
}

/** Has Astro's loader read some files. Entries that were made of them before, under other ids, are removed. */
async function readFiles(reader: Reader, paths: readonly string[]): Promise<void> {
	if (paths.length === 0) return;
	const { files, context } = reader;
	const read = new Set<string>();
	const store: DataStore = {
		...context.store,
		// Of these, Astro's loader would remove all that it does not come upon.
		keys: () => [],
		get: (id) => {
			read.add(id);
			return context.store.get(id);
		},
	};
	const { base, generateId } = files;
	const areFew = paths.length <= 100 && paths.every((path) => isLiteral.test(path));
	const pattern = areFew ? [...paths] : files.pattern;
	await glob({ base, pattern, ...(generateId && { generateId }) }).load({ ...context, store });
	const wanted = new Set(paths);
	for (const { id, path } of listEntries(reader)) {
		if (wanted.has(path) && !read.has(id)) context.store.delete(id);
	}
}

/** A path in which a pattern finds nothing but letters. */
const isLiteral = /^[\p{L}\p{N} _./-]+$/u;

/** Loads files when they change. */
function watchFiles(reader: Reader, folder: string, watcher: Watcher): void {
	const { collection, store, logger } = reader.context;
	const pathOf = (file: string): string => relative(folder, file).replaceAll('\\', '/');
	const reload = async (file: string): Promise<void> => {
		const path = pathOf(file);
		if (!reader.files.isListed(path)) return;
		try {
			await readFiles(reader, [path]);
			logger.info(`Reloaded data from ${path}`);
		} catch (error) {
			logger.error(`Failed to reload ${path}: ${error instanceof Error ? error.message : error}`);
		}
	};
	const forget = (file: string): void => {
		const gone = pathOf(file);
		for (const { id, path } of listEntries(reader)) {
			if (path === gone || path.startsWith(`${gone}/`)) store.delete(id);
		}
	};
	const ours = contentWatcher.look();
	ours?.listen(collection, (type, file) => void (type === 'unlink' ? forget : reload)(file));
	if (ours) return;
	watcher.add(folder);
	watcher.on('change', reload);
	watcher.on('add', reload);
	watcher.on('unlink', forget);
}

/** The entries of the store, with the paths of their files below the folder. */
function listEntries({ files, context }: Reader) {
	return context.store
		.values()
		.map((entry) => ({ ...entry, path: (entry.filePath ?? '').slice(files.base.length + 1) }));
}

/** Of what digests are made besides texts: the digest of no text. */
const versionOf = ({ context }: Reader): string => context.generateDigest('');

const stampsKey = 'stamps';

/** What is written down for the next run: of what digests are made, and what tells of each file. */
type Stamps = [version: string, stamps: [path: string, stamp: string][]];

type Watcher = NonNullable<LoaderContext['watcher']>;

/** The files, and where to load them. */
interface Reader {
	files: Files;
	context: Omit<LoaderContext, 'watcher'>;
}
