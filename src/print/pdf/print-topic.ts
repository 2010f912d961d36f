import type { Page } from 'playwright';
import { t } from '../../lib/language/t.ts';
import { readChoices } from '../choices.ts';
import { textArea } from '../paper.ts';
import { printBooklet, printSheet } from './print-booklet.ts';
import { writeProperties, type PdfProperties } from './properties.ts';
import { variants, type Variant } from './variants.ts';

/**
 * Makes all PDFs of a topic in a page of the browser.
 *
 * `address` is where its booklet is served. Throws an error that says what is wrong with the topic.
 */
export async function printTopic(page: Page, address: string): Promise<TopicPdf[]> {
	const response = await page.goto(address);
	if (!response?.ok()) throw new Error(`${address} answers ${response?.status() ?? 'nothing'}.`);
	const pdfs: TopicPdf[] = [];
	for (const variant of variants) pdfs.push(await printVariant(page, variant));
	return pdfs;
}

async function printVariant(page: Page, variant: Variant): Promise<TopicPdf> {
	await choose(page, variant.query);
	const isSheet = variant.name === 'revision-sheet';
	const area = textArea(readChoices(new URLSearchParams(variant.query), []));
	const pdf = isSheet ? await printSheet(page) : await printBooklet(page, area);
	const properties = await readProperties(page);
	const title = isSheet ? t('print.sheetOf', { topic: properties.title }) : properties.title;
	writeProperties(pdf, { ...properties, title });
	// Half as large as Chromium writes it.
	const packed = await pdf.save({ useObjectStreams: true, objectsPerTick: Infinity });
	return { variant, pageCount: pdf.getPageCount(), pdf: packed };
}

/** Applies the choices of a query to the open booklet without reloading it, and waits until it is ready. */
async function choose(page: Page, query: string): Promise<void> {
	const isReady = await page.evaluate(async (query) => {
		const root = document.documentElement;
		if (location.search !== query) {
			history.replaceState(null, '', location.pathname + query);
			dispatchEvent(new PopStateEvent('popstate'));
		}
		// Without its script the page never gets ready.
		const isDead = document.querySelector('script[type=module][src]') === null;
		const deadline = performance.now() + (isDead ? 0 : 30_000);
		while (!('paperReady' in root.dataset) && performance.now() < deadline) {
			await new Promise((resolve) => setTimeout(resolve, 5));
		}
		// A sign whose face has not come is not to be seen, and printing, which asks for it, does not wait.
		const { fontFamily } = getComputedStyle(document.body);
		const signs = [...new Set(`${document.body.textContent}≠`)].join('');
		const faces = ['400', '600', 'italic 400'].map((face) => `${face} 10pt ${fontFamily}`);
		await Promise.allSettled(faces.map((face) => document.fonts.load(face, signs)));
		root.getBoundingClientRect();
		await document.fonts.ready;
		return 'paperReady' in root.dataset;
	}, query);
	if (!isReady) throw new Error(`The booklet at ${page.url()} does not get ready to print.`);
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
