import { expect, test, type Page } from 'playwright/test';
import { expectAccessible } from '../axe.ts';

async function open(page: Page, query: string): Promise<void> {
	await page.goto(`calcinosis-jdm/cards/print/${query}`);
	await page.locator('html[data-paper-ready]').waitFor();
}

/** Expects that backs fall on their fronts when the sheet is turned on its long edge. */
async function expectBacksOnFronts(page: Page): Promise<void> {
	const cells = await page.evaluate(() =>
		[...document.querySelectorAll('.cut-sheet')].slice(0, 2).map((sheet) => {
			const area = sheet.getBoundingClientRect();
			return [...sheet.children].map((cell) => {
				const { left, right, top, width, height } = cell.getBoundingClientRect();
				return {
					number: cell.querySelector('.number')?.textContent,
					left: Math.round(left - area.left),
					fromRight: Math.round(area.right - right),
					top: Math.round(top - area.top),
					size: [width, height].map((pixels) => (pixels * 25.4) / 96),
				};
			});
		})
	);
	// The marks of lists stand within their cards, which cut off what is outside.
	const lists = await page
		.locator('.cut-text ul')
		.evaluateAll((all) => all.map((list) => parseFloat(getComputedStyle(list).paddingLeft)));
	expect(Math.min(...lists)).toBeGreaterThan(10);
	const [fronts = [], backs = []] = cells;
	expect(fronts).toHaveLength(8);
	for (const front of fronts) {
		expect(front.size[0]).toBeCloseTo(105, 0);
		expect(front.size[1]).toBeCloseTo(74.25, 0);
		const behind = backs.find(({ number }) => number === front.number);
		expect([behind?.fromRight, behind?.top]).toEqual([front.left, front.top]);
	}
}

test('backs fall on their fronts, and no text of a card is cut off, on either paper', async ({
	page,
}) => {
	for (const query of ['?form=cut', '?form=cut&paper=letter', '?form=cut&backs=fold']) {
		await page.emulateMedia({ media: 'screen' });
		await open(page, query);
		// What fits on the screen fits on paper: in the same face.
		await page.emulateMedia({ media: 'print' });
		await expect
			.poll(() =>
				page.evaluate(() => {
					document.body.getBoundingClientRect();
					return document.fonts.status;
				})
			)
			.toBe('loaded');
		expect(await page.evaluate(() => document.fonts.check('600 14pt "Source Serif 4"'))).toBe(true);
		const cut = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('.cut-text')]
				.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
				.map(({ textContent }) => textContent)
		);
		expect(cut).toEqual([]);
		if (query === '?form=cut') await expectBacksOnFronts(page);
	}
});

test('cards fill their sheets, and other forms have margins', async ({ page }) => {
	await open(page, '?form=cut&pages=prognosis');
	const sheets = await page.locator('.cut-sheet').count();
	const pdf = await page.pdf({ preferCSSPageSize: true });
	expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(sheets);
});

test('the panel chooses, keeps the choice in the address, and axe finds nothing', async ({
	page,
}) => {
	await page.goto('calcinosis-jdm/print/');
	await page.getByRole('link', { name: 'Exam sheet' }).click();
	await page.locator('html[data-paper-ready]').waitFor();
	await expect(page.getByText(/^\d+ questions, \d+ marks\./)).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Exam sheet' })).toBeChecked();
	await page.getByRole('radio', { name: 'Sheet with gaps' }).check();
	await page.getByRole('checkbox', { name: 'Key points' }).uncheck();
	await expect(page).toHaveURL(/\?form=gaps&pages=overview,/);
	await expect(page.locator('.gaps')).not.toContainText('Exam focus');
	await expect(page.getByRole('heading', { name: 'Answers' })).toBeVisible();
	await expectAccessible(page);
});

test('all cards read without JavaScript', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
	const page = await context.newPage();
	await page.goto('calcinosis-jdm/cards/');
	await page.getByRole('link', { name: 'All cards on one page' }).click();
	await expect(page.getByRole('row')).not.toHaveCount(0);
	await expect(page.getByRole('row', { name: /Bands/ })).toContainText(
		'along muscles or fascial planes'
	);
	await context.close();
});

test('the page links the PDFs that the site was published with', async ({ page }) => {
	const made = { 'calcinosis-jdm-cards-exam.pdf': '3 pages, 40 kB' };
	await page.route('**/cards/print/downloads.json', (route) => route.fulfill({ json: made }));
	await open(page, '');
	await expect(page.getByRole('link', { name: 'Exam sheet (3 pages, 40 kB)' })).toHaveAttribute(
		'href',
		'/calcinosis-jdm/calcinosis-jdm-cards-exam.pdf'
	);
});
