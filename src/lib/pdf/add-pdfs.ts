import { fileURLToPath } from 'node:url';
import type { JoinedSite } from '../build/hooks.ts';
import { launchBrowser } from '../browser.ts';
import { count } from '../count.ts';
import { hashProgram } from '../hash-program.ts';
import { sha256 } from '../hash.ts';
import { t } from '../language/t.ts';
import { writeSize } from '../language/write-size.ts';
import { formatProblem } from '../problems.ts';
import { downloadsName, type Downloads } from './show-downloads.ts';
import { findBox } from './find-box.ts';
import { makePdfs, type Outcome } from './make-pdfs.ts';
import type { PrintedTopic } from './pdf-store.ts';
import type { ToPrint } from './variants.ts';

/**
 * Adds the PDFs of topics to a site, as far as they were printed from what stands there now, and says beside the page that
 * is printed which there are. Those that are missing are printed if that is asked for. Topics that cannot be printed stop
 * nothing, but the process ends with code 1.
 */
export async function addPdfs(
	site: JoinedSite,
	toPrint: ToPrint,
	isAsked = process.argv.includes('--pdf')
): Promise<Outcome> {
	const { what, page } = toPrint;
	const { root, base, dir, write, logger, cacheDir } = site;
	const topics = findTopics(site, page);
	const outcome = await makePdfs(
		topics,
		fileURLToPath(new URL(`pdfs/${what}/`, cacheDir)),
		isAsked
			? async (missing) => {
					// What prints takes its time to load: a run that prints nothing goes without.
					const { openPrinter } = await import('./printer.ts');
					const opened = { site: fileURLToPath(dir), base, topics: missing };
					return openPrinter(opened, toPrint, await launchBrowser());
				}
			: undefined
	);
	const { pdfs, printed, failed } = outcome;
	for (const { slug } of topics) {
		const downloads: Downloads = {};
		for (const { name, pages, content } of pdfs.get(slug) ?? []) {
			write(`${slug}/${name}`, content);
			downloads[name] = `${t('paper.length', { count: pages })}, ${writeSize(content.length)}`;
		}
		write(`${slug}/${page}${downloadsName}`, JSON.stringify(downloads));
	}
	if (isAsked || pdfs.size > 0) {
		const all = count(topics.length, 'topic');
		logger.info(`PDFs of ${what} of ${pdfs.size} of ${all}: ${printed.length} printed now.`);
	}
	for (const [slug, found] of pdfs) {
		for (const sign of new Set(found.flatMap(({ boxes }) => boxes))) {
			const message = formatProblem(findBox(root, slug, sign));
			if (!said.has(message)) logger.warn(message);
			said.add(message);
		}
	}
	for (const { slug, reason } of failed) logger.error(`${slug} could not be printed: ${reason}`);
	if (failed.length > 0) process.exitCode = 1;
	return outcome;
}

/** What has been said of boxes: what booklets show as one, cards do, too. */
const said = new Set<string>();

/** Finds the topics that have a page to print, with a hash of it, the files that it needs, and the program. */
function findTopics({ pages, files }: JoinedSite, page: string): PrintedTopic[] {
	const program = hashProgram();
	return pages.flatMap(({ path, files: named }) => {
		const [slug = '', ...rest] = path.split('/');
		if (rest.join('/') !== `${page}index.html`) return [];
		const parts = [path, ...named].map((file) => files.get(file)?.hash ?? '');
		return [{ slug, fingerprint: sha256([program, ...parts].join('\n')) }];
	});
}
