/*
 * Runs after `npm run pdf`: makes PDFs of the cards of each topic, which its page of cards on paper links.
 *
 * Exit codes: 0 done, or no browser to print with, which the command before has said; 1 a topic failed.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { launchBrowser } from '../../lib/browser.ts';
import { projectRoot } from '../../lib/run.ts';
import { serveSite } from '../../lib/serve.ts';
import { pdfName, pdfVariants } from './pdf-variants.ts';

const site = join(projectRoot, 'dist');
const cache = join(projectRoot, '.cache', 'cards-pdf');
const found = findTopics();
const changed = found.filter(({ slug, key }) => !takeFromCache(slug, key));
if (changed.length > 0) await printAll(changed);
for (const { slug } of found) writeList(slug);

/** The topics that have cards, each with a key that changes with what is printed of it. */
function findTopics(): { slug: string; key: string; base: string }[] {
	const slugs = existsSync(site) ? readdirSync(site) : [];
	return slugs.flatMap((slug) => {
		const file = join(site, slug, 'cards', 'print', 'index.html');
		if (!existsSync(file)) return [];
		const html = readFileSync(file, 'utf8');
		const base = /data-paper-base="([^"]*)"/.exec(html)?.[1] ?? '/';
		return [{ slug, key: createHash('sha256').update(html).digest('hex').slice(0, 24), base }];
	});
}

function takeFromCache(slug: string, key: string): boolean {
	const files = pdfVariants.map((variant) => join(cache, `${key}-${variant.name}.pdf`));
	if (!files.every((file) => existsSync(file))) return false;
	for (const [place, variant] of pdfVariants.entries()) {
		writeFileSync(join(site, slug, pdfName(slug, variant)), readFileSync(files[place] ?? ''));
	}
	return true;
}

async function printAll(
	topics: readonly { slug: string; key: string; base: string }[]
): Promise<void> {
	const browser = await launchBrowser().catch(() => undefined);
	if (!browser) return;
	const { address, close } = await serveSite({ folder: site, base: topics[0]?.base });
	mkdirSync(cache, { recursive: true });
	try {
		const page = await browser.newPage();
		for (const { slug, key } of topics) {
			await printTopic(page, address, slug, key).catch((error: unknown) => {
				console.error(`The cards of ${slug} could not be printed: ${String(error)}`);
				process.exitCode = 1;
			});
		}
		console.log(
			`PDFs of the cards of ${topics.length === 1 ? '1 topic' : `${topics.length} topics`} were printed.`
		);
	} finally {
		await browser.close();
		await close();
	}
}

async function printTopic(page: Page, address: string, slug: string, key: string): Promise<void> {
	for (const variant of pdfVariants) {
		await page.goto(`${address}${slug}/cards/print/${variant.query}`);
		await page.locator('html[data-paper-ready]').waitFor({ timeout: 30_000 });
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
		writeFileSync(join(cache, `${key}-${variant.name}.pdf`), pdf);
		writeFileSync(join(site, slug, pdfName(slug, variant)), pdf);
	}
}

/** Says to the page of cards on paper which PDFs there are. */
function writeList(slug: string): void {
	const made = pdfVariants.flatMap((variant) => {
		const file = pdfName(slug, variant);
		return existsSync(join(site, slug, file)) ? [{ file, label: variant.label }] : [];
	});
	writeFileSync(join(site, slug, 'cards', 'pdfs.json'), JSON.stringify(made));
}
