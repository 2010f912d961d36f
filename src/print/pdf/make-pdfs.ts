import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Booklet } from './booklets.ts';
import type { PdfCache } from './cache.ts';
import { writeDownloads } from './downloads.ts';
import type { TopicPdf } from './print-topic.ts';
import type { MadePdf } from './variants.ts';

/**
 * Makes the PDFs of booklets and puts them into the built site, with links on the landing pages.
 *
 * A booklet whose fingerprint is known is not printed again. One that fails does not stop the others.
 */
export async function makePdfs(booklets: readonly Booklet[], tools: Tools): Promise<Outcome> {
	const outcome: Outcome = { printed: [], unchanged: [], failed: [] };
	const changed: Job[] = [];
	for (const booklet of booklets) {
		const fingerprint = await tools.fingerprintOf(booklet);
		const pdfs = await tools.cache.find(booklet.slug, fingerprint);
		if (!pdfs) changed.push({ booklet, fingerprint });
		else await publish(booklet, pdfs, tools);
		if (pdfs) outcome.unchanged.push(booklet.slug);
	}
	if (changed.length > 0) await printChanged(changed, tools, outcome);
	return outcome;
}

async function printChanged(jobs: Job[], tools: Tools, outcome: Outcome): Promise<void> {
	const printer = await tools.open(jobs.length);
	const queue = jobs.values();
	const work = async () => {
		for (const job of queue) {
			const { slug } = job.booklet;
			try {
				const pdfs = await printer.print(slug);
				const made = await tools.cache.keep(slug, job.fingerprint, pdfs);
				await publish(job.booklet, made, tools);
				outcome.printed.push(slug);
			} catch (error) {
				outcome.failed.push({ slug, reason: reasonOf(error) });
			}
			tools.onDone(slug);
		}
	};
	try {
		await Promise.all(Array.from({ length: tools.concurrency }, work));
	} finally {
		await printer.close();
	}
}

async function publish({ slug, base }: Booklet, pdfs: MadePdf[], tools: Tools): Promise<void> {
	const folder = join(tools.site, slug);
	await tools.cache.copyTo(slug, folder);
	const landingPage = join(folder, 'index.html');
	const html = await readFile(landingPage, 'utf8');
	await writeFile(landingPage, writeDownloads(html, `${base}${slug}/`, slug, pdfs));
}

const reasonOf = (error: unknown): string =>
	error instanceof Error ? error.message : String(error);

/** What the PDFs are made with. */
export interface Tools {
	/** Folder of the built site. */
	site: string;
	cache: PdfCache;
	/** How many topics are printed at once. */
	concurrency: number;
	fingerprintOf: (booklet: Booklet) => Promise<string>;
	/** Gets ready to print so many topics; called only if something has to be printed. */
	open: (topics: number) => Promise<Printer>;
	/** Called whenever a topic is done, well or not. */
	onDone: (slug: string) => void;
}

/** What prints topics. */
export interface Printer {
	/** Prints a topic by its slug; fails with an error that says what is wrong with it. */
	print: (slug: string) => Promise<TopicPdf[]>;
	close: () => Promise<void>;
}

/** What became of each topic, by slug. */
export interface Outcome {
	printed: string[];
	unchanged: string[];
	failed: { slug: string; reason: string }[];
}

interface Job {
	booklet: Booklet;
	fingerprint: string;
}
