import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser, Page } from 'playwright';
import { showProgress } from '../progress.ts';
import { serveSite } from '../serve.ts';
import type { Printer } from './make-pdfs.ts';
import type { Pdf } from './pdf-store.ts';
import { fileName, type ToPrint, type Variant } from './variants.ts';

/**
 * Serves a built site to a browser that prints so many topics of it.
 *
 * `site` is the folder of the built site, `base` the path that it was built for.
 */
export async function openPrinter(
	{ site, base, topics }: { site: string; base: string; topics: number },
	toPrint: ToPrint,
	browser: Browser
): Promise<Printer> {
	const server = await serveSite({ folder: site, base });
	const step = showProgress(topics, 'topics printed');
	// A page that has printed well prints the next topic: opening one takes as long as printing.
	const idle: Page[] = [];
	return {
		async print(slug) {
			const page = idle.pop() ?? (await openPage(browser));
			try {
				const address = `${server.address}${slug}/${toPrint.page}`;
				const pdfs = await printTopic(page, address, slug, toPrint);
				idle.push(page);
				return pdfs;
			} catch (error) {
				await page.close();
				throw error;
			} finally {
				step();
			}
		},
		async close() {
			await browser.close();
			await server.close();
		},
	};
}

async function openPage(browser: Browser): Promise<Page> {
	// The page is never shown: a low viewport saves painting.
	const page = await browser.newPage({ viewport: { width: 1280, height: 100 } });
	await page.emulateMedia({ media: 'print' });
	return page;
}

/** Makes all PDFs of a topic. Throws an error that says what is wrong with it. */
async function printTopic(
	page: Page,
	address: string,
	slug: string,
	{ variants, print }: ToPrint
): Promise<Pdf[]> {
	const response = await page.goto(address);
	if (!response?.ok()) throw new Error(`${address} answers ${response?.status() ?? 'nothing'}.`);
	const pdfs: Pdf[] = [];
	for (const variant of variants) {
		await choose(page, variant);
		const pdf = await (print ?? printPage)(page, variant);
		// Half as large as Chromium writes it.
		const content = await pdf.save({ useObjectStreams: true, objectsPerTick: Infinity });
		const boxes = await findBoxes(page);
		pdfs.push({ name: fileName(slug, variant), pages: pdf.getPageCount(), boxes, content });
	}
	return pdfs;
}

/** Prints what a page shows. */
export async function printPage(page: Page): Promise<PDFDocument> {
	const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
	return PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: Infinity });
}

/** Applies the choices of a variant to the open page without reloading it, and waits until it is ready. */
async function choose(page: Page, { query }: Variant): Promise<void> {
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
	if (!isReady) throw new Error(`What stands at ${page.url()} does not get ready to print.`);
}

/**
 * Finds the signs of what is printed that no face has, of the paper's or of this machine: they are drawn as one of which that
 * is known, the last of those for private use.
 */
const findBoxes = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const texts = new Map<string, string>();
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const element = node.parentElement!;
			if (!element.checkVisibility()) continue;
			const { fontFamily } = getComputedStyle(element);
			texts.set(fontFamily, (texts.get(fontFamily) ?? '') + node.textContent);
		}
		const side = 40;
		const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
		const context = canvas.getContext('2d', { willReadFrequently: true })!;
		const boxes = [...texts].flatMap(([face, text]) => {
			context.font = `20px ${face}`;
			const draw = (sign: string) => {
				context.clearRect(0, 0, side, side);
				context.fillText(sign, side / 4, (side * 3) / 4);
				return context.getImageData(0, 0, side, side).data.join();
			};
			const box = draw('\u{10FFFD}');
			// Every face has the Latin letters.
			return [...new Set(text)].filter((sign) => sign > '\u02FF' && draw(sign) === box);
		});
		return [...new Set(boxes)];
	});
