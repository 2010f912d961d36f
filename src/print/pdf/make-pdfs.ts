import type { Booklet } from './booklets.ts';
import type { PdfStore, StoredPdf } from './pdf-store.ts';
import type { TopicPdf } from './print-topic.ts';

/**
 * Finds the PDFs of booklets in a store, and prints those that are not there if `open` is given. One that fails does
 * not stop the others.
 */
export async function makePdfs(
	booklets: readonly Booklet[],
	store: PdfStore,
	printing?: Printing
): Promise<Outcome> {
	const outcome: Outcome = { pdfs: new Map(), printed: [], failed: [] };
	const missing: Booklet[] = [];
	for (const booklet of booklets) {
		const pdfs = await store.find(booklet.slug, booklet.fingerprint);
		if (pdfs) outcome.pdfs.set(booklet.slug, pdfs);
		else missing.push(booklet);
	}
	if (printing && missing.length > 0) await printAll(missing, store, printing, outcome);
	return outcome;
}

async function printAll(
	booklets: readonly Booklet[],
	store: PdfStore,
	{ open, concurrency, onDone }: Printing,
	outcome: Outcome
): Promise<void> {
	const printer = await open(booklets.length);
	const queue = booklets.values();
	const work = async () => {
		for (const { slug, fingerprint } of queue) {
			try {
				const pdfs = await printer.print(slug);
				outcome.pdfs.set(slug, await store.store(slug, fingerprint, pdfs));
				outcome.printed.push(slug);
			} catch (error) {
				outcome.failed.push({
					slug,
					reason: error instanceof Error ? error.message : String(error),
				});
			}
			onDone();
		}
	};
	try {
		await Promise.all(Array.from({ length: concurrency }, work));
	} finally {
		await printer.close();
	}
}

/** How PDFs are printed. */
export interface Printing {
	/** Gets ready to print so many topics; called only if something has to be printed. */
	open: (topics: number) => Promise<Printer>;
	/** How many topics are printed at once. */
	concurrency: number;
	/** Called whenever a topic is done, well or not. */
	onDone: () => void;
}

/** What prints topics. */
export interface Printer {
	/** Prints a topic by its slug; fails with an error that says what is wrong with it. */
	print: (slug: string) => Promise<TopicPdf[]>;
	close: () => Promise<void>;
}

/** What became of each topic, by slug. */
export interface Outcome {
	pdfs: Map<string, StoredPdf[]>;
	printed: string[];
	failed: { slug: string; reason: string }[];
}
