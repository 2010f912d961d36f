import { expect, test, type Page } from 'playwright/test';
import {
	bodyText,
	marginText,
	outsideTexts,
	overlappingTexts,
	titlesAtFoot,
} from './pdf-layout.ts';
import { readPdf } from './read-pdf.ts';

const names = [
	'',
	'overview/',
	'presentation/',
	'diagnosis/',
	'management/',
	'complications/',
	'prognosis/',
];

for (const theme of ['light', 'dark'] as const) {
	test(`every page prints black on white, and nothing of the screen, from the ${theme} theme`, async ({
		page,
	}) => {
		await page.addInitScript((name) => localStorage.setItem('starlight-theme', name), theme);
		for (const name of names) {
			await page.goto(`calcinosis-jdm/${name}`);
			await page.emulateMedia({ media: 'print', colorScheme: theme });
			expect(await shownColours(page), name).toEqual({
				text: ['rgb(0, 0, 0)'],
				paper: 'rgb(255, 255, 255)',
			});
			for (const role of ['banner', 'navigation', 'search', 'button', 'contentinfo'] as const) {
				await expect(page.getByRole(role)).toHaveCount(0);
			}
			await page.emulateMedia({ media: 'screen' });
		}
	});
}

test('every page has its title, topic, address and number on paper, and is well laid out', async ({
	page,
}) => {
	for (const name of names) {
		await page.goto(`calcinosis-jdm/${name}`);
		const title = await page.getByRole('heading', { level: 1 }).innerText();
		const pdf = await readPdf(await page.pdf({ format: 'A4', outline: true, tagged: true }));

		expect(bodyText(pdf)).toContain(title.split('\n').at(-1));
		pdf.pages.forEach((sheet, place) => {
			expect(marginText(sheet)).toContain('Calcinosis in juvenile dermatomyositis');
			expect(marginText(sheet)).toContain(`calcinosis-jdm/${name}`);
			expect(marginText(sheet)).toContain(`page ${place + 1} of ${pdf.pages.length}`);
		});
		expect(titlesAtFoot(pdf)).toEqual([]);
		expect(outsideTexts(pdf)).toEqual([]);
		expect(overlappingTexts(pdf)).toEqual([]);
	}
});

test('details are printed open, abbreviations written out where they come first', async ({
	page,
}) => {
	await page.goto('calcinosis-jdm/overview/');
	await page.locator('.sl-markdown-content').evaluate((content) => {
		content.innerHTML =
			'<details><summary>More</summary><p>Hidden on the screen.</p></details>' +
			'<p><abbr title="creatine kinase">CK</abbr>, ' +
			'<abbr title="erythrocyte sedimentation rate" data-spelled-out>ESR</abbr></p>';
	});
	const text = bodyText(await readPdf(await page.pdf()));

	expect(text).toContain('Hidden on the screen.');
	expect(text).toContain('CK (creatine kinase), ESR');
	expect(text).not.toContain('erythrocyte');
});

test('a long table has its head on every page', async ({ page }) => {
	await page.goto('calcinosis-jdm/overview/');
	await page.locator('.sl-markdown-content').evaluate((content) => {
		const rows = Array.from({ length: 80 }, (_, row) => `<tr><td>${row}</td><td>x</td></tr>`);
		const head = '<thead><tr><th>Row of the table</th><th>What</th></tr></thead>';
		content.innerHTML = `<table>${head}<tbody>${rows.join('')}</tbody></table>`;
	});
	const { pages } = await readPdf(await page.pdf());

	expect(pages.length).toBeGreaterThan(1);
	for (const { texts } of pages) {
		expect(texts.map(({ text }) => text).join(' ')).toContain('Row of the table');
	}
});

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
