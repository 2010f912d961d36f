import type { PDFDocument } from '@cantoo/pdf-lib';
import type { Page } from 'playwright';
import { t } from '../../lib/language/t.ts';
import { readChoices } from '../../lib/paper/choices.ts';
import type { Variant } from '../../lib/pdf/variants.ts';
import { textArea, options } from '../paper.ts';
import { printBooklet, printSheet } from './print-booklet.ts';
import { writeProperties, type PdfProperties } from './properties.ts';

/** Prints a variant of the booklet that is open in a page. Throws an error that says what is wrong with the topic. */
export async function printVariant(page: Page, { query }: Variant): Promise<PDFDocument> {
	const choices = readChoices(new URLSearchParams(query), options, []);
	const isSheet = choices.form === 'sheet';
	const pdf = isSheet ? await printSheet(page) : await printBooklet(page, textArea(choices));
	const properties = await readProperties(page);
	const title = isSheet ? t('print.sheetOf', { topic: properties.title }) : properties.title;
	writeProperties(pdf, { ...properties, title });
	return pdf;
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
