import { t } from '../../../lib/language/t.ts';
import { base } from '../base.ts';
import { readEntry, type LogEntry } from '../../schedule/log.ts';
import { readSettings, usualSettings, type Settings } from './settings.ts';

/**
 * Opens the log of this site. Sites on one host share a browser's databases, so its name has the site's
 * base in it. Never fails: whatever the browser refuses, a session works.
 *
 * | store      | holds                                  | key         |
 * | ---------- | -------------------------------------- | ----------- |
 * | `entries`  | what a reader did with cards (`LogEntry`) | entry's id |
 * | `settings` | one record, `all`                      | `all`       |
 */
export async function openLog(): Promise<ProgressLog> {
	try {
		const database = await openDatabase(`vademecum ${base} revision`);
		const [entries, settings] = await Promise.all([
			done(database.transaction('entries').objectStore('entries').getAll()),
			done(database.transaction('settings').objectStore('settings').get('all')),
		]);
		return new BrowserLog(
			database,
			entries.flatMap((entry) => readEntry(entry) ?? []),
			readSettings(settings)
		);
	} catch (error) {
		return new BrowserLog(undefined, [], usualSettings, describe(error));
	}
}

/** Where progress is kept. Where the browser keeps nothing, it holds until the page is left. */
class BrowserLog {
	readonly #database: IDBDatabase | undefined;
	readonly #entries: Map<string, LogEntry>;
	settings: Settings;
	/** Why progress is not kept, in a sentence; nothing if it is. */
	trouble: string | undefined;
	/** Called when another tab has written, which holds here, too. */
	onChange: (() => void) | undefined;
	readonly #others: BroadcastChannel | undefined;

	constructor(
		database: IDBDatabase | undefined,
		entries: readonly LogEntry[],
		settings: Settings,
		trouble?: string
	) {
		this.#database = database;
		this.#entries = new Map(entries.map((entry) => [entry.id, entry]));
		this.settings = settings;
		this.trouble = trouble;
		if (!database) return;
		this.#others = new BroadcastChannel(database.name);
		this.#others.onmessage = ({ data }) => this.#hear(data as Partial<Written>);
	}

	get entries(): readonly LogEntry[] {
		return [...this.#entries.values()];
	}

	/** Adds entries; those that are there already are not added again. Returns how many were new. */
	async add(entries: readonly LogEntry[]): Promise<number> {
		const added = entries.filter(({ id }) => !this.#entries.has(id));
		for (const entry of added) this.#entries.set(entry.id, entry);
		await this.#write({ entries: added }, 'entries', (store) => {
			for (const entry of added) store.put(entry, entry.id);
		});
		return added.length;
	}

	async changeSettings(settings: Settings): Promise<void> {
		this.settings = settings;
		await this.#write({ settings }, 'settings', (store) => store.put(settings, 'all'));
	}

	/** Forgets everything. */
	async clear(): Promise<void> {
		this.#entries.clear();
		await this.#write({}, 'entries', (store) => store.clear());
	}

	/** Takes what another tab has written, which may be of another edition of the site. */
	#hear({ entries, settings }: Partial<Written>): void {
		if (settings) this.settings = readSettings(settings);
		else if (!entries) this.#entries.clear();
		for (const one of entries ?? []) {
			const entry = readEntry(one);
			if (entry) this.#entries.set(entry.id, entry);
		}
		this.onChange?.();
	}

	/** Tells other tabs what is written. What cannot be stays here until the page is left, and the reader is told. */
	async #write(
		written: Partial<Written>,
		name: string,
		act: (store: IDBObjectStore) => void
	): Promise<void> {
		if (!this.#database) return;
		try {
			const transaction = this.#database.transaction(name, 'readwrite');
			act(transaction.objectStore(name));
			// A page that is left at once takes what is not committed with it.
			transaction.commit();
			await new Promise((resolve, reject) => {
				transaction.oncomplete = resolve;
				// What fails without being caught aborts it.
				transaction.onabort = () => reject(transaction.error);
			});
			this.#others?.postMessage(written);
		} catch (error) {
			this.trouble = describe(error);
		}
	}
}

/** What a tab tells the others: entries that it has added, or settings; neither if it has forgotten everything. */
interface Written {
	entries: readonly LogEntry[];
	settings: Settings;
}

/** What of it is used. */
export type ProgressLog = Pick<BrowserLog, keyof BrowserLog>;

async function openDatabase(name: string): Promise<IDBDatabase> {
	const request = indexedDB.open(name, 1);
	request.onupgradeneeded = () => {
		request.result.createObjectStore('entries');
		request.result.createObjectStore('settings');
	};
	const blocked = new Promise<never>((_, reject) => {
		request.onblocked = () => reject(new Error('blocked'));
	});
	const database = await Promise.race([done(request), blocked]);
	// Another tab with a newer program may have to change it.
	database.onversionchange = () => database.close();
	return database;
}

function done<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});
}

function describe(error: unknown): string {
	const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
	return isFull ? t('progress.noRoom') : t('progress.notKept');
}
