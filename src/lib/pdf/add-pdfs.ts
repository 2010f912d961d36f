import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { JoinedSite } from '../build/hooks.ts';
import { launchBrowser } from '../browser.ts';
import { count } from '../count.ts';
import { sha256 } from '../hash.ts';
import { t } from '../language/t.ts';
import { writeSize } from '../language/write-size.ts';
import { listFiles } from '../list-files.ts';
import { programFile } from '../program.ts';
import { downloadsName, type Downloads } from './show-downloads.ts';
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
	const { what, page, program } = toPrint;
	const { base, dir, write, logger, cacheDir } = site;
	const topics = findTopics(site, page, hashProgram(site.root, program));
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
	for (const { slug, reason } of failed) logger.error(`${slug} could not be printed: ${reason}`);
	if (failed.length > 0) process.exitCode = 1;
	return outcome;
}

/** Finds the topics that have a page to print, with a hash of it, the files that it needs, and what prints it. */
function findTopics({ pages, files }: JoinedSite, page: string, program: string): PrintedTopic[] {
	return pages.flatMap(({ path, files: named }) => {
		const [slug = '', ...rest] = path.split('/');
		if (rest.join('/') !== `${page}index.html`) return [];
		const parts = [path, ...named].map((file) => files.get(file)?.hash ?? '');
		return [{ slug, fingerprint: sha256([program, ...parts].join('\n')) }];
	});
}

/** Hashes the code that prints, the feature's own in a folder among it, and what pins the packages. */
function hashProgram(root: URL, own: string): string {
	const folders = ['lib/pdf', 'lib/paper', own].map(programFile);
	const code = folders.flatMap((folder) => listFiles(folder).map((path) => `${folder}/${path}`));
	const lock = readdirSync(root).filter((name) => name === 'package-lock.json');
	const paths = [
		...code.filter((path) => /\.[jt]s$/.test(path) && !/\.(?:test|d)\.ts$/.test(path)),
		...lock.map((name) => fileURLToPath(new URL(name, root))),
	];
	return sha256(paths.map((path) => sha256(readFileSync(path))).join('\n'));
}
