import { expect, test, type Locator, type Page } from 'playwright/test';
import {
	bodyText,
	bodyTexts,
	marginText,
	outsideTexts,
	overlappingTexts,
	titlesAtFoot,
} from './pdf-layout.ts';
import { readPdf, type Pdf } from './read-pdf.ts';

/** Those with the most tables, lists and sheets; the booklet has the others, too. */
const names = ['', 'presentation/', 'diagnosis/', 'management/'];

test('pages are black on white on paper from either theme, complete and well laid out', async ({
	page,
}) => {
	for (const name of names) {
		await page.goto(`calcinosis-jdm/${name}`);
		const title = await page.getByRole('heading', { level: 1 }).innerText();
		for (const theme of ['light', 'dark'] as const) {
			await page.emulateMedia({ media: 'print', colorScheme: theme });
			await page.locator('html').evaluate((root, theme) => (root.dataset['theme'] = theme), theme);
			expect(await shownColours(page), name).toEqual({
				text: ['rgb(0, 0, 0)'],
				paper: 'rgb(255, 255, 255)',
			});
		}
		await expect(screenParts(page)).toHaveCount(0);

		const pdf = await readPdf(await page.pdf({ format: 'A4', outline: true, tagged: true }));
		expect(bodyText(pdf)).toContain(title.split('\n').at(-1));
		pdf.pages.forEach((sheet, index) => {
			expect(marginText(sheet)).toContain('Calcinosis in juvenile dermatomyositis');
			expect(marginText(sheet)).toContain(`/calcinosis-jdm/${name}`);
			expect(marginText(sheet)).toContain(`page ${index + 1} of ${pdf.pages.length}`);
		});
		expect(titlesAtFoot(pdf)).toEqual([]);
		expect(outsideTexts(pdf)).toEqual([]);
		expect(overlappingTexts(pdf)).toEqual([]);
		await page.emulateMedia({ media: 'screen' });
	}
});

test('pages beside those of a topic have no controls on paper, and no last sheet with a line or two', async ({
	page,
}) => {
	for (const path of [
		'',
		'calcinosis-jdm/evidence/',
		'calcinosis-jdm/references/',
		'calcinosis-jdm/cards/',
		'review/',
		'about/accessibility/',
		'about/evidence/',
		'search/?q=dose',
		'nowhere/',
	]) {
		await page.goto(path, { waitUntil: 'networkidle' });
		await page.emulateMedia({ media: 'print' });
		await expect(screenParts(page), path).toHaveCount(0);
		await expect(
			page.locator('label, input, select, textarea').filter({ visible: true })
		).toHaveCount(0);
		const pdf = await readPdf(await page.pdf({ format: 'A4', outline: true, tagged: true }));
		expect(bodyText(pdf), path).not.toMatch(/Back to the key points|\d due\b|Day of the exam/);
		if (path.startsWith('about/')) expect(signsOfLists(pdf), path).toBeGreaterThan(8);
		const last = bodyTexts(pdf.pages.at(-1)!);
		const lines = new Set(last.map(({ y }) => Math.round(y / 3))).size;
		if (pdf.pages.length > 1) expect(lines, path).toBeGreaterThan(4);
		await page.emulateMedia({ media: 'screen' });
	}
});

test('a booklet has its titles in the face of paper, short contents in one column, and ranges whole', async ({
	page,
}) => {
	await page.goto('calcinosis-jdm/print/');
	await page.emulateMedia({ media: 'print' });
	const titles = page.locator('.booklet').locator('h2, h3, h4').filter({ visible: true });
	const styles = await titles.evaluateAll((all) =>
		all.map((title) => {
			const { fontFamily, letterSpacing } = getComputedStyle(title);
			return `${fontFamily.split(',')[0]} ${letterSpacing}`;
		})
	);
	expect([...new Set(styles)]).toEqual([
		expect.stringMatching(/^"Source Serif 4" (?:normal|0px)$/),
	]);

	const contents = page.locator('.contents > ol');
	await expect(contents).toHaveCSS('column-count', '2');
	await contents.evaluate((list) => list.replaceChildren(...[...list.children].slice(-2)));
	await expect(contents).toHaveCSS('column-count', 'auto');

	const range = page.locator('.booklet .whole').first();
	await expect(range).toHaveCSS('white-space', 'nowrap');
	// In a table of many columns, which must not leave its page, it may break.
	await range.evaluate((element) => {
		const table = document.createElement('table');
		element.closest('.booklet')!.prepend(table);
		const row = table.insertRow();
		for (let column = 0; column < 6; column++) row.insertCell();
		row.cells[0]!.append(element);
	});
	await expect(range).toHaveCSS('white-space', 'normal');
});

test('paper without evidence notes says what “No source found” means', async ({ page }) => {
	const warning = 'No source found: do not rely on it';
	await page.goto('calcinosis-jdm/management/');
	expect(bodyText(await readPdf(await page.pdf()))).not.toContain(warning);
	await page.locator('html').evaluate((root) => (root.dataset['evidence'] = 'none'));
	expect(bodyText(await readPdf(await page.pdf()))).toContain(warning);
	await page.goto('calcinosis-jdm/print/?evidence=without');
	await page.locator('html[data-paper-ready]').waitFor({ state: 'attached' });
	expect(bodyText(await readPdf(await page.pdf()))).toContain(warning);
	await page.goto('about/evidence/');
	await expect(page.getByRole('main')).toContainText('Do not rely on it.');
});

test.describe('what no page has yet', () => {
	// The policy of the pages lets nobody write HTML into them, a test neither.
	test.use({ bypassCSP: true });

	test('details are open on paper, abbreviations written out, the heads of tables repeated', async ({
		page,
	}) => {
		await page.goto('calcinosis-jdm/overview/');
		await page.locator('.sl-markdown-content').evaluate((content) => {
			const rows = Array.from({ length: 80 }, (_, row) => `<tr><td>${row}</td><td>x</td></tr>`);
			const head = '<thead><tr><th>Row of the table</th><th>What</th></tr></thead>';
			content.innerHTML =
				`<table>${head}<tbody>${rows.join('')}</tbody></table>` +
				'<details><summary>More</summary><p>Hidden on the screen.</p></details>' +
				'<p><abbr title="creatine kinase">CK</abbr>, ' +
				'<abbr title="erythrocyte sedimentation rate" data-spelled-out>ESR</abbr></p>';
		});
		const pdf = await readPdf(await page.pdf());
		const text = bodyText(pdf);

		expect(text).toContain('Hidden on the screen.');
		expect(text).toContain('CK (creatine kinase), ESR');
		expect(text).not.toContain('erythrocyte');
		expect(pdf.pages.length).toBeGreaterThan(1);
		for (const { texts } of pdf.pages) {
			expect(texts.map(({ text }) => text).join(' ')).toContain('Row of the table');
		}
	});
});

/** What is shown of the parts that only the screen has. */
function screenParts(page: Page): Locator {
	return page
		.getByRole('banner')
		.or(page.getByRole('navigation'))
		.or(page.getByRole('search'))
		.or(page.getByRole('button'))
		.or(page.getByRole('contentinfo'));
}

/** How many signs of list items stand within the margins of the paper. */
const signsOfLists = ({ pages }: Pdf): number =>
	pages.flatMap(({ texts }) => texts.filter(({ text, x }) => text.startsWith('•') && x > 30))
		.length;

/** The colours of all text that is shown, and that of the paper. */
function shownColours(page: Page): Promise<{ text: string[]; paper: string }> {
	return page.evaluate(() => {
		const shown = [...document.querySelectorAll<HTMLElement>('body *')].filter(
			(element) =>
				element.checkVisibility() &&
				[...element.childNodes].some(
					({ nodeType, textContent }) => nodeType === 3 && textContent?.trim()
				)
		);
		return {
			text: [...new Set(shown.map((element) => getComputedStyle(element).color))],
			paper: getComputedStyle(document.body).backgroundColor,
		};
	});
}
