/** `npm run pdf`: makes the PDFs of every topic from the built site, and links them from it. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Progress } from '../lib/progress.ts';
import { projectRoot } from '../lib/run.ts';
import { findBooklets, type Booklet } from './pdf/booklets.ts';
import { PdfCache } from './pdf/cache.ts';
import { fingerprinter, programFingerprint } from './pdf/fingerprint.ts';
import { makePdfs, type Outcome, type Tools } from './pdf/make-pdfs.ts';
import { choosePrintBrowser } from './pdf/print-browser.ts';
import { openPrinter } from './pdf/printer.ts';

const usage = 'Usage: npm run pdf [-- --site FOLDER] [--cache FOLDER]';

const { site, cache } = readOptions();
const booklets = await findBooklets(site);
if (booklets.length === 0) {
	stop(`There is no built site with booklets in ${site}.\n→ Build it first: npm run build`);
}
const start = performance.now();
try {
	report(await makePdfs(booklets, await prepareTools(booklets)));
} catch (error) {
	stop(
		`No PDF was made; the site itself is complete without them.\n${error instanceof Error ? error.message : error}`
	);
}

function readOptions(): { site: string; cache: string } {
	try {
		const { values } = parseArgs({
			options: { site: { type: 'string' }, cache: { type: 'string' } },
		});
		return {
			site: values.site ?? join(projectRoot, 'dist'),
			cache: values.cache ?? join(projectRoot, '.cache', 'print'),
		};
	} catch (error) {
		stop(`${error instanceof Error ? error.message : error}\n${usage}`, 2);
	}
}

async function prepareTools([first]: Booklet[]): Promise<Tools> {
	const { identity, launch } = await choosePrintBrowser();
	const program = await programFingerprint(
		join(projectRoot, 'src', 'print'),
		join(projectRoot, 'package-lock.json'),
		identity
	);
	let progress: Progress | undefined;
	return {
		site,
		cache: new PdfCache(cache),
		concurrency: Math.min(availableParallelism(), 4),
		fingerprintOf: await fingerprinter(site, program),
		open(topics) {
			console.log(`Printing ${count(topics, 'topic')} …`);
			progress = new Progress(topics, process.stdout, 'topics printed');
			return openPrinter(site, first?.base ?? '/', launch);
		},
		onDone: (slug) => progress?.step(slug),
	};
}

function report({ printed, unchanged, failed }: Outcome): void {
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	console.log(
		`PDFs of ${count(printed.length + unchanged.length, 'topic')} are in the site: ${printed.length} printed, ${unchanged.length} unchanged (${seconds} s).`
	);
	for (const { slug, reason } of failed) console.error(`${slug}: ${reason}`);
	if (failed.length === 0) return;
	console.error(`\n${count(failed.length, 'topic')} could not be printed.`);
	process.exitCode = 1;
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function stop(message: string, code = 1): never {
	console.error(message);
	process.exit(code);
}
