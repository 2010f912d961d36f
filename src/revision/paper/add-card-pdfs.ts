import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { sha256 } from '../../lib/hash.ts';
import { pdfLabel, pdfName, pdfVariants, type ListedPdf } from './pdf-variants.ts';

/**
 * Adds the PDFs of cards on paper to a site, as far as they were printed from what stands there now, and the list of
 * them that each topic's page of cards on paper reads. Those that are missing are printed if that is asked for.
 */
export async function addCardPdfs(site: JoinedSite, isAsked: boolean): Promise<void> {
	const folder = fileURLToPath(new URL('pdfs/cards/', site.cacheDir));
	const topics = findTopics(site);
	const missing = topics.filter(({ key }) => !readPdfs(folder, key));
	if (isAsked && missing.length > 0) await printAll(site, folder, missing);
	for (const { slug, key } of topics) {
		const pdfs = readPdfs(folder, key) ?? [];
		const list = pdfs.map(({ variant, content }): ListedPdf => {
			const file = pdfName(slug, variant);
			site.write(`${slug}/${file}`, content);
			return { file, label: pdfLabel(variant) };
		});
		site.write(`${slug}/cards/pdfs.json`, JSON.stringify(list));
	}
}

/** The topics that have cards, each with a key that changes with what is printed of it. */
function findTopics({ pages, files }: JoinedSite): PrintedTopic[] {
	return pages.flatMap(({ path, files: named }) => {
		const slug = /^([^/]+)\/cards\/print\/index\.html$/.exec(path)?.[1];
		if (slug === undefined) return [];
		const hashes = [path, ...named].map((file) => files.get(file)?.hash ?? '');
		return [{ slug, key: sha256(hashes.join('\n')) }];
	});
}

/** The PDFs under a key, in the order of the variants; nothing unless all are there as they were printed. */
function readPdfs(folder: string, key: string) {
	try {
		const hashes = JSON.parse(readFileSync(join(folder, key, 'hashes.json'), 'utf8')) as string[];
		return pdfVariants.map((variant, index) => {
			const content = readFileSync(join(folder, key, `${variant.name}.pdf`));
			if (sha256(content) !== hashes[index]) throw new Error(`${variant.name} was changed`);
			return { variant, content };
		});
	} catch {
		return undefined;
	}
}

async function printAll(
	{ dir, base, logger }: JoinedSite,
	folder: string,
	topics: readonly PrintedTopic[]
): Promise<void> {
	// What starts browsers takes a second to load: a run that prints nothing goes without.
	const [{ launchBrowser }, { serveSite }] = await Promise.all([
		import('../../lib/browser.ts'),
		import('../../lib/serve.ts'),
	]);
	const browser = await launchBrowser();
	const { address, close } = await serveSite({ folder: fileURLToPath(dir), base });
	try {
		const page = await browser.newPage();
		for (const { slug, key } of topics) {
			await printTopic(page, `${address}${slug}/cards/print/`, join(folder, key)).catch((error) => {
				logger.error(`The cards of ${slug} could not be printed: ${String(error)}`);
				process.exitCode = 1;
			});
		}
	} finally {
		await browser.close();
		await close();
	}
}

async function printTopic(page: Page, address: string, folder: string): Promise<void> {
	const staged = `${folder}-${process.pid}`;
	mkdirSync(staged, { recursive: true });
	const hashes: string[] = [];
	for (const variant of pdfVariants) {
		await page.goto(address + variant.query);
		await page.locator('html[data-paper-ready]').waitFor({ timeout: 30_000 });
		const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
		writeFileSync(join(staged, `${variant.name}.pdf`), pdf);
		hashes.push(sha256(pdf));
	}
	writeFileSync(join(staged, 'hashes.json'), JSON.stringify(hashes));
	renameSync(staged, folder);
}

interface PrintedTopic {
	slug: string;
	key: string;
}
