import type { Page } from 'playwright';
import { printBooklet, printSheet } from './print-booklet.ts';
import { writeProperties, type PdfProperties } from './properties.ts';
import { variants, type Variant } from './variants.ts';

/**
 * Makes all PDFs of a topic in a page of the browser.
 *
 * `address` is where its booklet is served. Throws an error that says what is wrong with the topic.
 */
export async function printTopic(page: Page, address: string): Promise<TopicPdf[]> {
	await openBooklet(page, address);
	const pdfs: TopicPdf[] = [];
	for (const variant of variants) pdfs.push(await printVariant(page, variant));
	return pdfs;
}

async function printVariant(page: Page, variant: Variant): Promise<TopicPdf> {
	await choose(page, variant.query);
	const isSheet = variant.name === 'revision-sheet';
	const { pdf, pageCount } = isSheet ? await printSheet(page) : await printBooklet(page);
	const properties = await readProperties(page);
	const title = isSheet ? `${properties.title}: revision sheet` : properties.title;
	return { variant, pageCount, pdf: await writeProperties(pdf, { ...properties, title }) };
}

async function openBooklet(page: Page, address: string): Promise<void> {
	const response = await page.goto(address);
	if (!response?.ok()) throw new Error(`${address} answers ${response?.status() ?? 'nothing'}.`);
	await waitUntilReady(page);
}

/** Has the open booklet shown as a query says, without loading it anew. */
async function choose(page: Page, query: string): Promise<void> {
	await page.evaluate((search) => {
		history.replaceState(null, '', location.pathname + search);
		dispatchEvent(new PopStateEvent('popstate'));
	}, query);
	await waitUntilReady(page);
}

async function waitUntilReady(page: Page): Promise<void> {
	try {
		await page.waitForSelector('html[data-paper-ready]', { state: 'attached', timeout: 30_000 });
	} catch (cause) {
		throw new Error(`The booklet at ${page.url()} does not get ready to print.`, { cause });
	}
}

function readProperties(page: Page): Promise<PdfProperties> {
	return page.evaluate(() => {
		const meta = (name: string) =>
			document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content ?? '';
		return {
			title: document.querySelector('h1')?.textContent.trim() ?? document.title,
			author: meta('author'),
			subject: meta('subject'),
			keywords: meta('keywords'),
			headings: [...document.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')]
				.filter((heading) => heading.checkVisibility())
				.map((heading) => heading.textContent.trim().replace(/\s+/g, ' ')),
		};
	});
}

/** A PDF of a topic. */
export interface TopicPdf {
	variant: Variant;
	pageCount: number;
	pdf: Uint8Array;
}
