import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { count } from '../../lib/count.ts';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { showProgress } from '../../lib/progress.ts';
import { downloadsName, type Downloads } from '../downloads.ts';
import { findBooklets } from './booklets.ts';
import { makePdfs, type Outcome, type Printing } from './make-pdfs.ts';
import { PdfStore } from './pdf-store.ts';
import { choosePrintBrowser } from './print-browser.ts';

/**
 * Adds the PDFs of booklets to a site, as far as they were printed from what stands there now, and says beside each topic
 * which there are. Those that are missing are printed if that is asked for. Topics that cannot be printed stop nothing.
 */
export async function addPdfs(site: JoinedSite, isAsked: boolean): Promise<Outcome> {
	const { topics, write, logger } = site;
	const store = new PdfStore(fileURLToPath(new URL('pdfs/', site.cacheDir)));
	const outcome = await makePdfs(
		findBooklets(site),
		store,
		isAsked ? await printing(site) : undefined
	);
	for (const { topic } of topics) {
		const pdfs = outcome.pdfs.get(topic.slug) ?? [];
		const downloads: Downloads = {};
		for (const { name, pages, content } of pdfs) {
			write(`${topic.slug}/${name}`, content);
			downloads[name] = { pages, bytes: content.length };
		}
		write(`${topic.slug}/${downloadsName}`, JSON.stringify(downloads));
	}
	if (isAsked || outcome.pdfs.size > 0) report(outcome, topics.length, logger);
	return outcome;
}

async function printing({ dir, base }: JoinedSite): Promise<Printing> {
	const launch = await choosePrintBrowser();
	let step = () => {};
	return {
		concurrency: Math.min(availableParallelism(), 4),
		async open(topics) {
			step = showProgress(topics, 'topics printed');
			// What prints takes its time to load: a run that prints nothing goes without.
			const { openPrinter } = await import('./printer.ts');
			return openPrinter(fileURLToPath(dir), base, launch);
		},
		onDone: () => step(),
	};
}

function report(
	{ pdfs, printed, failed }: Outcome,
	topics: number,
	logger: JoinedSite['logger']
): void {
	logger.info(`PDFs of ${pdfs.size} of ${count(topics, 'topic')}: ${printed.length} printed now.`);
	for (const { slug, reason } of failed) logger.error(`${slug} could not be printed: ${reason}`);
}
