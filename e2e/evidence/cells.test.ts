import { expect, test } from 'playwright/test';
import { BookletPage } from '../print/booklet-page.ts';
import { bodyText } from '../print/pdf-layout.ts';
import { readPdf } from '../print/read-pdf.ts';

const management = 'calcinosis-jdm/management/';

test('a cell shows the verdict of the statement that it sums up, and leads to its note', async ({
	page,
}) => {
	await page.goto(management);
	const cell = page
		.getByRole('row', { name: /^Corticosteroids/ })
		.getByRole('cell')
		.last();
	const mark = cell.getByRole('link', { name: /^Literature differs ?: Caution$/ });
	await page.getByLabel('Open evidence notes').selectOption('none');
	const note = page.locator('details[data-verdict="differs"]');
	await expect(note).not.toHaveAttribute('open');
	await mark.click();
	await expect(note).toHaveAttribute('open');
	await expect(note).toBeInViewport();
});

test('a sign in a cell stands by the word before it and the sign behind it, on paper its words', async ({
	page,
}) => {
	await page.goto(management);
	const cell = page.getByRole('cell', { name: /^Inhibit osteoclasts/ });
	const measure = () =>
		cell.evaluate((cell) => {
			const text = [...cell.childNodes].find((node) => node.textContent?.startsWith(';'))!;
			const range = document.createRange();
			range.setStart(text, 0);
			range.setEnd(text, 1);
			const semicolon = range.getBoundingClientRect().left;
			const mark = text.previousSibling as Element;
			const { left, right } = mark.getBoundingClientRect();
			const words = mark.querySelector('.verdict')!.getBoundingClientRect();
			// The sign is drawn in the middle of what stands before the words.
			return { behindSign: semicolon - (left + right) / 2, behindWords: semicolon - words.right };
		});
	const { behindSign } = await measure();
	expect(behindSign).toBeGreaterThan(4);
	expect(behindSign).toBeLessThan(12);

	await page.emulateMedia({ media: 'print' });
	const { behindWords } = await measure();
	expect(behindWords).toBeGreaterThanOrEqual(0);
	await page.emulateMedia({ media: 'screen' });
	await page.getByLabel('Open evidence notes').selectOption('none');
	await page.emulateMedia({ media: 'print' });
	const marks = page.locator('td [data-evidence-mark]').filter({ visible: true });
	await expect(marks).toHaveText([/^.?Literature differs/]);
});

test('marks in cells are printed with the notes, and without them those that warn', async ({
	page,
}) => {
	const booklet = new BookletPage(page);
	await booklet.open();
	const marks = page.locator('.booklet td [data-evidence-mark]');
	await expect(marks.first()).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(marks.first()).toBeVisible();
	await page.emulateMedia({ media: 'screen' });
	await booklet.choose('Evidence notes');
	await expect(page.locator('html[data-paper-evidence="without"]')).toBeAttached();
	await page.emulateMedia({ media: 'print' });
	const shown = await marks
		.filter({ visible: true })
		.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-evidence-mark')));
	expect(shown.filter((verdict) => !/^(?:differs|not-found)$/.test(verdict ?? ''))).toEqual([]);
	const row = page.locator('[data-chapter] tr', { hasText: 'Bisphosphonates' });
	expect(await row.innerText()).toContain('deposition of calcium; mixed evidence');
});

test('key points and the revision sheet begin with what the literature contradicts', async ({
	page,
}) => {
	await page.goto('calcinosis-jdm/');
	const lead = page.locator('.contradictions');
	await expect(lead.getByRole('listitem')).toHaveCount(3);
	await expect(lead.getByRole('listitem').first()).toContainText(
		/Notes: more common in amyopathic JDM\. Literature: less calcinosis/
	);
	const booklet = new BookletPage(page);
	await booklet.open('?form=sheet');
	const text = bodyText(await readPdf(await booklet.print()));
	expect(text.indexOf('Literature:')).toBeLessThan(text.indexOf('What it is'));
	expect(text).toContain('NXP2: nuclear matrix protein 2');
});
