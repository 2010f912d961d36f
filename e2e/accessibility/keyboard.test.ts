import { expect, test, type Page } from 'playwright/test';

test('by keyboard alone, a reader comes from the library to a printed booklet', async ({
	page,
}) => {
	await page.addInitScript(() => {
		globalThis.print = () => document.documentElement.setAttribute('data-printed', '');
	});
	await page.goto('');
	await page.keyboard.press('Tab');
	await expect(page.locator(':focus')).toHaveText('Skip to content');
	await expect(page.locator(':focus')).toBeInViewport();
	await page.keyboard.press('Enter');
	await tabTo(page, 'Filter topics');
	await page.keyboard.type('calc');
	await tabTo(page, 'Calcinosis in juvenile dermatomyositis');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/calcinosis-jdm/');

	await page.keyboard.press('Control+k');
	const field = page.getByRole('dialog').getByRole('combobox');
	await expect(field).toBeFocused();
	await page.keyboard.type('pamidronate');
	await expect(page.getByRole('option').first()).toBeVisible();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toBeHidden();

	await tabTo(page, 'The whole topic to print');
	await page.keyboard.press('Enter');
	await page.waitForURL('**/calcinosis-jdm/print/**');
	await tabTo(page, 'A4');
	await page.keyboard.press('ArrowRight');
	await expect(page).toHaveURL(/paper=letter/);
	await tabTo(page, 'Print');
	await page.keyboard.press('Enter');
	await expect(page.locator('html')).toHaveAttribute('data-printed');
});

for (const [width, forcedColors] of [
	[1280, 'none'],
	[390, 'active'],
] as const) {
	test(`what has the focus shows it, in the order of the page, ${width} pixels wide, forced colours ${forcedColors}`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 800 });
		// Without motion, so that what comes into sight is there at once.
		await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
		await page.goto('calcinosis-jdm/overview/');
		const flaws: string[] = [];
		const places: number[] = [];
		for (let step = 0; step < 40; step++) {
			await page.keyboard.press('Tab');
			const state = await readFocus(page);
			if (!state) break;
			places.push(state.place);
			if (!state.marked) flaws.push(`${state.name} shows no focus`);
			if (!state.uncovered) flaws.push(`${state.name} is covered or out of sight`);
		}

		expect(places.length).toBeGreaterThan(20);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
		expect(flaws).toEqual([]);
	});
}

/** Presses Tab until the thing with a name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
	for (let step = 0; step < 80; step++) {
		const focused = page.locator(':focus');
		if ((await focused.count()) > 0) {
			const label = await focused.evaluate((element) => {
				const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
				const text = labels[0]?.textContent ?? element.textContent ?? '';
				return (element.getAttribute('aria-label') ?? text).trim().replace(/\s+/g, ' ');
			});
			if (typeof name === 'string' ? label === name : name.test(label)) return;
		}
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab does not reach ${name}`);
}

/** How the thing that has the focus shows it; nothing when the focus has left the page. */
function readFocus(page: Page) {
	return page.evaluate(() => {
		const element = document.activeElement;
		if (!(element instanceof HTMLElement) || element === document.body) return undefined;
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const { left, top, width, height } = element.getBoundingClientRect();
		const [x, y] = [left + Math.min(width / 2, 12), top + height / 2];
		const above = document.elementFromPoint(x, y);
		return {
			name: `${element.tagName} “${element.textContent.trim().slice(0, 40)}”`,
			place: [...document.querySelectorAll('*')].indexOf(element),
			marked: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0,
			uncovered: above !== null && (element.contains(above) || above.contains(element)),
		};
	});
}
