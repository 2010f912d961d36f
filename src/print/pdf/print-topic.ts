import { type PDFDocument, PDFDict, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import type { Page } from 'playwright';
import { t } from '../../lib/language/t.ts';
import { readChoices } from '../../lib/paper/choices.ts';
import type { Variant } from '../../lib/pdf/variants.ts';
import { textArea, options } from '../paper.ts';
import { printBooklet, printSheet } from './print-booklet.ts';

/** Prints a variant of the booklet that is open in a page. Throws an error that says what is wrong with the topic. */
export async function printVariant(page: Page, { query }: Variant): Promise<PDFDocument> {
	const choices = readChoices(new URLSearchParams(query), options, []);
	const isSheet = choices.form === 'sheet';
	const pdf = isSheet ? await printSheet(page) : await printBooklet(page, textArea(choices));
	for (const table of isSheet ? [] : await findTooWide(page))
		console.warn(
			`${page.url()}: all is printed smaller, for one table is too wide: cut “${table}”.`
		);
	const properties = await readProperties(page);
	const title = isSheet ? t('print.sheetOf', { topic: properties.title }) : properties.title;
	writeProperties(pdf, { ...properties, title });
	return pdf;
}

/** The first row of each table that is wider than the text of its page. */
const findTooWide = (page: Page): Promise<string[]> =>
	page.locator('.booklet table:visible').evaluateAll((tables) =>
		tables.flatMap((table) => {
			const text = table.closest('.sl-markdown-content')!.getBoundingClientRect();
			const { left, right } = table.getBoundingClientRect();
			const isWhole = left > text.left - 1 && right < text.right + 1;
			return isWhole ? [] : (table.querySelector('tr')?.innerText.replace(/\s+/g, ' ') ?? []);
		})
	);

/** What a PDF says of itself: `keywords` are other names of the topic, `headings` its titles in the order of printing. */
function readProperties(page: Page) {
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

/**
 * Writes what a PDF is into its properties, which Chromium leaves empty but for the title, and names its
 * bookmarks. Tags and links stay as they are.
 */
export function writeProperties(
	pdf: PDFDocument,
	{ title, author, subject, keywords, headings }: PdfProperties
): void {
	pdf.setTitle(title);
	pdf.setAuthor(author);
	pdf.setSubject(subject);
	pdf.setKeywords([keywords]);
	pdf.setCreator('Vademecum');
	nameBookmarks(pdf, headings);
}

type PdfProperties = Awaited<ReturnType<typeof readProperties>>;

/**
 * Gives the bookmarks of a PDF the titles that they stand for. Chromium takes them from what it drew:
 * a title that was broken into lines lacks its spaces, one at the top of a page is there twice.
 *
 * `headings` are the titles in the order in which they were printed. Changes nothing if there are not
 * as many of them as bookmarks.
 */
export function nameBookmarks(pdf: PDFDocument, headings: readonly string[]): void {
	const outlines = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
	const bookmarks = outlines ? [...walk(outlines)] : [];
	if (bookmarks.length !== headings.length) return;
	bookmarks.forEach((bookmark, index) =>
		bookmark.set(PDFName.of('Title'), PDFHexString.fromText(headings[index] ?? ''))
	);
}

/** The bookmarks below one, from the first to the last, each before those below it. */
function* walk(parent: PDFDict): Generator<PDFDict> {
	const follow = (from: PDFDict, entry: string) => from.lookupMaybe(PDFName.of(entry), PDFDict);
	let bookmark = follow(parent, 'First');
	while (bookmark) {
		yield bookmark;
		yield* walk(bookmark);
		bookmark = follow(bookmark, 'Next');
	}
}
