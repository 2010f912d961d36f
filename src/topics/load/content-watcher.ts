import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AsyncSubscription, Event } from '@parcel/watcher';
import type { AstroIntegration, HookParameters } from 'astro';
import { handOver } from '../../lib/hand-over.ts';
import { isBelow } from '../../lib/is-below.ts';
import { listFiles } from '../../lib/list-files.ts';
import { docsFolder } from '../check/content-folder.ts';

/**
 * Watches the pages in dev in place of Vite, which watches each file by itself: in a large library that takes
 * longer than the rest of the start. Here the system is asked once a folder. Vite watches them where no
 * such watcher is to be had.
 *
 * When a file that the config reads has changed, Astro starts its server anew, but goes on to load content
 * when the watcher of the old one tells it to, which is closed. This one stays.
 */
export function watchContent(): AstroIntegration {
	return {
		name: 'topics:content-watcher',
		hooks: {
			async 'astro:config:setup'({ command, config, updateConfig }) {
				if (command !== 'dev') return;
				const docs = new URL(docsFolder, config.root);
				const watcher = contentWatcher.look() ?? (await ContentWatcher.of(fileURLToPath(docs)));
				contentWatcher.give(watcher);
				if (watcher) updateConfig({ vite: { server: { watch: { ignored: [isBelow(docs)] } } } });
			},
			'astro:server:setup'({ server, logger }) {
				contentWatcher.look()?.begin(server, (error) => {
					logger.error(`Edits of pages will not show without a new start: ${error}`);
				});
			},
			async 'astro:server:done'() {
				await contentWatcher.look()?.end();
			},
		},
	};
}

/** From the program to who loads content. */
export const contentWatcher = handOver<ContentWatcher | undefined>('content-watcher');

/** Tells what happens to files below a folder. */
export class ContentWatcher {
	readonly #folder: string;
	readonly #subscribe: Subscribe;
	readonly #listeners = new Map<string, Listener>();
	#server: Server | undefined;
	#watching: Promise<AsyncSubscription> | undefined;

	/** Makes the watcher of a folder; none if the system's is not to be had on this platform. */
	static async of(folder: string): Promise<ContentWatcher | undefined> {
		const system = await import('@parcel/watcher').catch(() => undefined);
		return system && new ContentWatcher(folder, system.subscribe);
	}

	constructor(folder: string, subscribe: Subscribe) {
		this.#folder = folder;
		this.#subscribe = subscribe;
	}

	/** Has somebody told; `name` stands for who it is, and takes the place of the one before. */
	listen(name: string, listener: Listener): void {
		this.#listeners.set(name, listener);
	}

	/** Begins to watch, and tells a server what its own watcher would; `fail` gets the reason if it cannot. */
	begin(server: Server, fail: (reason: string) => void): void {
		this.#server = server;
		this.#watching ??= this.#subscribe(this.#folder, (_, events) => this.#tell(events));
		this.#watching.catch((error: unknown) => fail(String(error)));
	}

	/** Ends it. */
	async end(): Promise<void> {
		const watching = await this.#watching;
		await watching?.unsubscribe();
	}

	#tell(events: readonly Event[]): void {
		for (const { type, path } of events.flatMap(changesOf)) {
			for (const listener of this.#listeners.values()) listener(type, path);
			this.#server?.watcher.emit('all', type, path);
			this.#server?.watcher.emit(type, path);
		}
	}
}

/** What has happened to files, in Vite's words; a folder that comes brings its files with it. */
function changesOf({ type, path }: Event): { type: Change; path: string }[] {
	if (type === 'delete') return [{ type: 'unlink', path }];
	if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
		return [{ type: type === 'create' ? 'add' : 'change', path }];
	}
	try {
		return listFiles(path).map((file) => ({ type: 'add', path: join(path, file) }));
	} catch {
		// It is gone again, of which we shall be told.
		return [];
	}
}

/** Gets what has happened to a file, or that a folder is gone, by its path. */
type Listener = (type: Change, path: string) => void;

type Change = 'add' | 'change' | 'unlink';

type Subscribe = typeof import('@parcel/watcher').subscribe;

type Server = HookParameters<'astro:server:setup'>['server'];
