import { workerData } from 'node:worker_threads';
import type { KeptPlace } from '../../lib/kept.ts';
import { readPages } from '../../lib/pages/read-pages.ts';
import { makeOffline, type Made } from './make-offline.ts';
import { keptWorker } from './make-worker.ts';
import { SiteFacts, type FactsSettings } from './site-facts.ts';

/**
 * The program of a thread that makes what a site needs to work offline: it reads the pages while the search index
 * is made, and makes all that is needed as soon as that is written. Of a shard it keeps what it has seen for the join.
 */
const { whole, worker, isShard, ...settings } = workerData as OfflineSettings;
const facts = new SiteFacts(settings);
// There is time for it now, and none at the end.
const program = isShard ? undefined : keptWorker(worker);
// Who waits for it hears what went wrong.
program?.catch(() => undefined);

readPages(
	settings.site,
	(page) => facts.read(page),
	async (): Promise<MadeIn | undefined> => {
		// The join cannot go by times, which are others there: what is seen of a half-written file would count.
		if (isShard) await allWritten();
		const seen = facts.finish();
		if (!program) return undefined;
		await allWritten();
		const start = performance.now();
		const { site, base } = settings;
		const made = await makeOffline(site, base, { seen, program: await program });
		return { ...made, seconds: (performance.now() - start) / 1000 };
	}
);

async function allWritten(): Promise<void> {
	if (Atomics.load(whole, 0) === 0) await Atomics.waitAsync(whole, 0, 0).value;
}

/** What the thread needs to know. */
export interface OfflineSettings extends FactsSettings {
	/** Shared with the program: not 0 when all else of the site is written. */
	whole: Int32Array;
	/** Whether the site is but a shard of one. */
	isShard: boolean;
	/** Where to keep the program of the service worker. */
	worker: KeptPlace;
}

/** What was made, and how long it took when all else was there. */
export interface MadeIn extends Made {
	seconds: number;
}
