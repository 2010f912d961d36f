import { availableParallelism } from 'node:os';
import { findPdfs, storePdfs, type Pdf, type PrintedTopic } from './pdf-store.ts';

/**
 * Finds the PDFs of topics in the folder of those that were printed, and prints those that are not there if `open` is
 * given, which gets ready to print so many. One that fails does not stop the others.
 */
export async function makePdfs(
	topics: readonly PrintedTopic[],
	folder: string,
	open?: (topics: number) => Promise<Printer>
): Promise<Outcome> {
	const outcome: Outcome = { pdfs: new Map(), printed: [], failed: [] };
	const missing: PrintedTopic[] = [];
	for (const topic of topics) {
		const pdfs = await findPdfs(folder, topic);
		if (pdfs) outcome.pdfs.set(topic.slug, pdfs);
		else missing.push(topic);
	}
	if (!open || missing.length === 0) return outcome;
	const printer = await open(missing.length);
	const queue = missing.values();
	const work = async () => {
		for (const topic of queue) {
			const { slug } = topic;
			try {
				const pdfs = await printer.print(slug);
				await storePdfs(folder, topic, pdfs);
				outcome.pdfs.set(slug, pdfs);
				outcome.printed.push(slug);
			} catch (error) {
				const reason = error instanceof Error ? error.message : String(error);
				outcome.failed.push({ slug, reason });
			}
		}
	};
	try {
		await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work));
	} finally {
		await printer.close();
	}
	return outcome;
}

/** What prints topics. */
export interface Printer {
	/** Prints a topic by its slug; fails with an error that says what is wrong with it. */
	print: (slug: string) => Promise<Pdf[]>;
	close: () => Promise<void>;
}

/** What became of each topic, by slug. */
export interface Outcome {
	pdfs: Map<string, Pdf[]>;
	printed: string[];
	failed: { slug: string; reason: string }[];
}
