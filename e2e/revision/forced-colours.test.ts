import { expect, test } from 'playwright/test';
import { RevisionPage } from './revision-page.ts';

test('with forced colours, what counts is told by borders and marks', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	const revision = new RevisionPage(page);
	await revision.open();
	const main = page.getByRole('button', { name: /^Review \d+ card/ });
	const other = page.getByRole('button', { name: 'Cram, without scheduling' });
	const colours = (name: string) =>
		page.evaluate((name) => {
			const probe = document.body.appendChild(document.createElement('i'));
			probe.style.cssText = `forced-color-adjust:none;color:${name}`;
			const { color } = getComputedStyle(probe);
			probe.remove();
			return color;
		}, name);
	const [highlight, canvas] = [await colours('Highlight'), await colours('Canvas')];
	await expect(main).toHaveCSS('border-top-style', 'double');
	await expect(other).toHaveCSS('border-top-style', 'solid');
	await main.focus();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Tab');
	await expect(main).toHaveCSS('outline-style', 'solid');

	await revision.begin();
	await revision.answerBy('3');
	await page.keyboard.press('Space');
	// The answer that is proposed is told apart.
	await expect(page.locator('[data-rating].main')).toHaveCSS('border-top-style', 'double');
	await expect(page.locator('[data-rating]:not(.main)').first()).toHaveCSS(
		'border-top-style',
		'solid'
	);
	// On a phone nothing shares an edge, and no answer stands alone in its line.
	await page.setViewportSize({ width: 390, height: 844 });
	// Both at one moment: the page may still scroll to the answers.
	const gap = () =>
		page.evaluate(() => {
			const boxOf = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
			return boxOf('.session-stage').top - boxOf('.session-head button').bottom;
		});
	await expect.poll(gap).toBeGreaterThan(0);
	const answers = page.locator('[data-rating]');
	const tops = await answers.evaluateAll((all) =>
		all.map((one) => one.getBoundingClientRect().top)
	);
	expect(tops[0]).toBe(tops[1]);
	expect(tops[2]).toBe(tops[3]);
	await page.setViewportSize({ width: 1280, height: 720 });
	await revision.end();
	await page.getByRole('button', { name: 'Progress' }).click();
	const bar = page.locator('.chart-bar').first();
	const drawn = await bar.evaluate((bar) => getComputedStyle(bar).backgroundImage);
	expect(drawn).toContain(highlight);
	expect(drawn).toContain(canvas);
	await expect(bar).not.toHaveCSS('outline-style', 'none');
});
