import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { serveSite } from '../../../src/lib/serve.ts';
import { measureDev } from '../browser/dev.ts';
import { measurePaint } from '../browser/paint.ts';
import { measureCold, measureWarm, type Cold } from '../browser/search.ts';
import { measureView } from '../browser/view.ts';
import { measureBuild } from '../build/measure.ts';
import { median, quantile } from './numbers.ts';
import { removeSite } from '../sites/clear-site.ts';
import type { Contender, Site } from '../sites/contender.ts';
import { ours } from '../sites/ours.ts';
import type { MeasureName, Part, Row } from './measures.ts';
import type { Options } from './options.ts';

/** Words of the made-up pages, as readers type them. */
const queries = ['pancreas', 'splenic', 'differential diagnosis', 'liver biopsy', 'thrombosis'];

/** Measures sites of one size in turn, round after round, and gathers the figures in `rows`. */
export class Measurement {
	readonly rows: Row[] = [];
	readonly #options: Options;
	readonly #browser: Browser;
	readonly #step: (done: string) => void;
	readonly #sites: Site[] = [];

	constructor(options: Options, browser: Browser, step: (done: string) => void) {
		this.#options = options;
		this.#browser = browser;
		this.#step = step;
	}

	/** Measures all that was asked for; what fails is remarked in its row, and the others go on. */
	async measure(contenders: readonly Contender[], topics: number): Promise<void> {
		const entries: Entry[] = [];
		for (const contender of contenders) {
			const row: Row = { contender: contender.name, topics, figures: {} };
			this.rows.push(row);
			const site = await contender.prepare(topics);
			this.#sites.push(site);
			entries.push({ contender, row, site, isBuilt: false });
		}
		for (const part of this.#options.only) {
			for (let round = 1; round <= this.#options.rounds; round++) {
				for (const entry of entries) {
					if (!entry.row.remark) await this.#take(entry, part, round);
					this.#step(`${topics} topics, ${entry.contender.name}: ${part}`);
				}
			}
		}
	}

	/** Removes all sites, when nothing is measured any more (`clearSite` says why). */
	async removeSites(): Promise<void> {
		for (const site of this.#sites.splice(0)) await removeSite(site);
	}

	async #take(entry: Entry, part: Part, round: number): Promise<void> {
		try {
			if (part !== 'build' && !entry.isBuilt) await this.#build(entry);
			if (!entry.row.remark) await this.#parts[part](entry, round);
		} catch (error) {
			const message = error instanceof Error ? error.message : String(error);
			const reason = /^.*error.*$/im.exec(message)?.[0] ?? message.split('\n', 1)[0];
			entry.row.remark = `${part} failed (${reason})`;
			console.error(`\n${entry.contender.name}: ${message}`);
		}
	}

	readonly #parts: Record<Part, (entry: Entry, round: number) => Promise<void>> = {
		build: async (entry, round) => {
			const clean = await this.#build(entry);
			if (!clean) return;
			note(entry.row, { clean: clean.seconds, memory: clean.megabytes });
			await appendFile(entry.site.edited, `\nA statement of round ${round}.\n`);
			const { limit } = this.#options;
			const again = await measureBuild(entry.site, { clean: false, limit });
			if (again) note(entry.row, { edit: again.seconds });
		},
		view: (entry) =>
			this.#serve(entry.site, async (address) => {
				const { page, bytes, requests } = await measureView(this.#browser, address);
				note(entry.row, { page: page / 1024, view: bytes / 1024, requests });
			}),
		paint: (entry) =>
			this.#serve(entry.site, async (address) => {
				const { largest, shift, blocked } = await measurePaint(this.#browser, address);
				note(entry.row, { paint: largest, shift, blocked });
			}),
		search: ({ contender: { search }, row, site }) =>
			this.#serve(site, async (address) => {
				const colds: Cold[] = [];
				for (const query of queries.slice(0, 3)) {
					colds.push(await measureCold(this.#browser, address, search, query));
				}
				const most = (read: (cold: Cold) => number) => Math.max(...colds.map(read));
				note(row, { search: most(({ bytes }) => bytes) / 1024, trips: most(({ trips }) => trips) });
				note(row, { cold: most(({ milliseconds }) => milliseconds) });
				const times = await measureWarm(this.#browser, address, search, queries);
				note(row, { warm: median(times), warmSlow: quantile(times, 0.95) });
			}),
		dev: async ({ contender, row, site }) => {
			if (contender !== ours) return;
			const { first, again, times } = await measureDev(this.#browser, site, 3);
			note(row, { devFirst: first, devStart: again, devEdit: median(times) });
		},
	};

	/** Builds a site as after a fresh clone; remarks it if that takes too long. */
	async #build(entry: Entry) {
		const { limit } = this.#options;
		const clean = await measureBuild(entry.site, { clean: true, limit });
		entry.isBuilt = clean !== undefined;
		if (!clean) entry.row.remark = `a clean build takes more than ${limit} s`;
		return clean;
	}

	async #serve(site: Site, use: (address: string) => Promise<void>): Promise<void> {
		const { address, close } = await serveSite({ folder: join(site.root, site.output) });
		await use(`${address}${site.page}`).finally(close);
	}
}

function note(row: Row, figures: Partial<Record<MeasureName, number>>): void {
	for (const [name, figure] of Object.entries(figures)) {
		(row.figures[name as MeasureName] ??= []).push(figure);
	}
}

interface Entry {
	contender: Contender;
	row: Row;
	site: Site;
	isBuilt: boolean;
}
