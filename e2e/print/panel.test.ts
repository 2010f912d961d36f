import { expect, test } from 'playwright/test';
import { expectAccessible } from '../axe.ts';
import { BookletPage } from './booklet-page.ts';
import { bodyText, bodyTexts, marginText, outsideTexts, overlappingTexts } from './pdf-layout.ts';
import { wrongPageNumbers } from './pdf-layout.ts';
import { readPdf, type Pdf } from './read-pdf.ts';

const sizes = ({ pages }: Pdf) => pages.flatMap(bodyTexts).map(({ size }) => size);

test('the choices of an address are those of the panel', async ({ page }) => {
	const booklet = new BookletPage(page);
	await booklet.open('?pages=management&paper=letter&text=large');

	await expect(booklet.panel.getByLabel('Letter', { exact: true })).toBeChecked();
	await expect(booklet.panel.getByLabel('Large', { exact: true })).toBeChecked();
	await expect(booklet.panel.getByLabel('Management', { exact: true })).toBeChecked();
	await expect(booklet.panel.getByLabel('Overview', { exact: true })).not.toBeChecked();
	await expect(booklet.chapter('Overview')).toBeHidden();
});

test('paper, text, evidence notes and pages are printed as chosen, with the page on which each title stands', async ({
	page,
}) => {
	const booklet = new BookletPage(page);
	/** Prints what an address asks for, that of the choices so far. */
	const printAt = async (query: string): Promise<Pdf> => {
		expect(new URL(page.url()).search).toBe(query);
		await booklet.open(query);
		await page.evaluate(() =>
			Promise.all(
				['400', '600', 'italic 400'].map((face) =>
					document.fonts.load(`${face} 10pt "Source Serif 4"`, document.body.textContent)
				)
			)
		);
		const pdf = await readPdf(await booklet.print());
		const titles = await booklet.printedTitles();
		expect(pdf.bookmarks).toHaveLength(titles.length);
		// Chromium takes the spaces out of titles of several lines.
		pdf.bookmarks.forEach((bookmark, index) => (bookmark.title = titles[index] ?? ''));

		expect(wrongPageNumbers(pdf), query).toEqual([]);
		await expect(page.locator('.page-of').first()).toBeHidden();
		return pdf;
	};
	await booklet.open();
	// Half of the booklet: all of it is in the PDFs that a build makes.
	for (const name of ['Overview', 'Clinical presentation', 'Diagnostic approach', 'Prognosis']) {
		await booklet.choose(name);
	}
	await booklet.choose('Evidence notes');
	expect(new URL(page.url()).search).toMatch(/[?&]evidence=without\b/);
	const without = await readPdf(await booklet.print());
	await booklet.choose('Evidence notes');
	const pages = 'pages=index,management,complications';
	const normal = await printAt(`?${pages}`);
	await booklet.choose('Compact, two columns');
	const compact = await printAt(`?text=compact&${pages}`);
	await booklet.choose('Letter');
	await booklet.choose('Large');
	await expect(booklet.chapter('Management')).toBeVisible();
	await expect(booklet.chapter('Overview')).toBeHidden();
	await expect(booklet.contents.getByRole('link', { name: 'Overview' })).toBeHidden();
	const chosen = await printAt(`?paper=letter&text=large&${pages}`);

	for (const verdict of ['Literature differs', 'No source found']) {
		expect(bodyText(normal)).toContain(verdict);
	}
	const text = bodyText(without);
	expect(text.match(/Literature differs/g)?.length).toBe(
		bodyText(normal).match(/Literature differs/g)?.length
	);
	expect(text.match(/No source found/g)?.length).toBe(
		bodyText(normal).match(/No source found/g)?.length
	);
	expect(text).not.toMatch(/Supported|Partly supported/);
	expect(bodyText({ ...without, pages: without.pages.slice(0, 1) })).toContain(
		'Printed without the evidence notes that support a statement'
	);

	expect(Math.round(normal.pages[0]!.width)).toBe(595);
	expect(Math.round(chosen.pages[0]!.width)).toBe(612);
	expect(sizes(normal).some((size) => Math.abs(size - 10.5) < 0.1)).toBe(true);
	expect(sizes(chosen).some((size) => Math.abs(size - 13) < 0.1)).toBe(true);

	expect(compact.pages.length).toBeLessThan(0.7 * normal.pages.length);
	expect(Math.min(...sizes(compact))).toBeGreaterThan(8.45);
	const second = bodyTexts(compact.pages[1]!);
	expect(second.some(({ x }) => x > 297)).toBe(true);
	expect(second.some(({ x }) => x < 60)).toBe(true);
	for (const pdf of [chosen, compact]) {
		expect(outsideTexts(pdf)).toEqual([]);
		expect(overlappingTexts(pdf)).toEqual([]);
	}

	expect(chosen.bookmarks.map(({ title }) => title)).toContain('Management');
	expect(chosen.bookmarks.map(({ title }) => title)).not.toContain('Overview');
	// What is not printed has no page.
	expect(bodyText(chosen)).toMatch(/Epidemiology(?!\s*\(\s?p\.)/);
});

test('without the face of the paper, no page is said that might be wrong', async ({ page }) => {
	await page.route('**/*.woff2', (route) => route.abort());
	const booklet = new BookletPage(page);
	await booklet.open();
	const text = bodyText(await readPdf(await booklet.print()));

	expect(text).not.toMatch(/\(\s?p\./);
	expect(text).toMatch(/Exam focus Clinical pearls/);
});

test('the revision sheet that somebody wrote is whole on one side of either paper, in full columns, from any window', async ({
	page,
}) => {
	const booklet = new BookletPage(page);
	const texts: string[] = [];
	for (const { paper, width, media } of [
		{ paper: 'a4', width: 1280, media: null },
		// As a PDF is made.
		{ paper: 'a4', width: 1280, media: 'print' },
		{ paper: 'a4', width: 390, media: null },
		{ paper: 'letter', width: 1280, media: null },
	] as const) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ media });
		await booklet.open(`?form=sheet&paper=${paper}`);
		const sheet = await readPdf(await booklet.print());
		if (paper === 'a4') texts.push(bodyText(sheet));

		expect(sheet.pages).toHaveLength(1);
		expect(outsideTexts(sheet)).toEqual([]);
		for (const point of ['Literature: anti-NXP2 (odds ratio 7.0)', 'too little physiotherapy.']) {
			expect(bodyText(sheet)).toContain(point);
		}
		expect(bodyText(sheet)).not.toMatch(/\bSee |IV: intravenous\b(?!.*immuno)/);
		const foot = (isRight: boolean) =>
			Math.min(
				...bodyTexts(sheet.pages[0]!).flatMap(({ x, y }) => (x > 297 === isRight ? [y] : []))
			);
		expect(Math.abs(foot(true) - foot(false))).toBeLessThan(40);
		expect(foot(true)).toBeLessThan(150);
	}
	expect(texts[0]!.split(' ').length).toBeGreaterThan(650);
	expect(new Set(texts).size).toBe(1);
});

test('on paper stands the address at which the reader found the page', async ({
	page,
	baseURL,
}) => {
	const site = 'http://revision.test/';
	await page.route(`${site}**`, async (route) => {
		const response = await route.fetch({ url: route.request().url().replace(site, baseURL!) });
		await route.fulfill({ response });
	});
	await page.goto(`${site}calcinosis-jdm/print/?form=sheet`);
	const sheet = await readPdf(await new BookletPage(page).print());

	expect(marginText(sheet.pages[0]!)).toContain('revision.test/calcinosis-jdm/ ');
	await expect(page.locator('.title-block')).toContainText('http://revision.test/calcinosis-jdm/');
});

test('the booklet has no accessibility fault in either theme; its button prints, and the panel is not on paper', async ({
	page,
}) => {
	const booklet = new BookletPage(page);
	await page.addInitScript(() => {
		Object.assign(window, { print: () => (document.title = 'printed') });
	});
	// What is hidden is passed over, and the other chapters are those of pages.
	await booklet.open('?pages=index');
	await expectAccessible(page, 'main');
	await booklet.printButton.click();

	await expect(page).toHaveTitle('printed');
	await page.emulateMedia({ media: 'print' });
	await expect(booklet.panel).toBeHidden();
});

test('without evidence notes, one sentence of each that differs stays, and the references that are still cited', async ({
	page,
}) => {
	const booklet = new BookletPage(page);
	await booklet.open('?evidence=without');
	await page.locator('html[data-paper-ready]').waitFor({ state: 'attached' });
	await page.emulateMedia({ media: 'print' });
	const shown = await page.evaluate(() => {
		const isShown = (element: Element) => element.checkVisibility();
		const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
		const cited = all('[data-cite]')
			.filter((citation) => isShown(citation) && !citation.closest('[data-references]'))
			.map((citation) => [citation.dataset['cite'], Number(citation.textContent)]);
		return {
			notes: all('[data-verdict=differs] > :not(summary)').map(({ innerText }) => innerText.trim()),
			cited: Object.fromEntries(cited) as Record<string, number>,
			listed: Object.fromEntries(
				all('[data-reference]')
					.filter(isShown)
					.map((item) => [item.dataset['reference'], (item as HTMLLIElement).value])
			) as Record<string, number>,
			entries: all('[data-reference]').length,
		};
	});

	expect(shown.notes.length).toBeGreaterThan(3);
	const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
	for (const note of shown.notes) {
		expect(note).not.toBe('');
		const [, ...more] = [...sentences.segment(note.replace(/\s*\[[\d, ]+\]$/, ''))];
		expect(
			more.filter(({ segment }) => /\w{3}/.test(segment)),
			note
		).toEqual([]);
	}
	expect(shown.listed).toEqual(shown.cited);
	expect(Object.keys(shown.listed).length).toBeLessThan(shown.entries);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the booklet is there whole, without a panel that would do nothing', async ({ page }) => {
		const booklet = new BookletPage(page);
		await booklet.open();

		await expect(booklet.panel).toBeHidden();
		await expect(booklet.chapter('Prognosis')).toBeVisible();
		await expect(page.getByText('use your browser’s own command')).toBeVisible();
	});
});
