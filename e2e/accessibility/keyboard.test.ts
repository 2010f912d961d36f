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

	await tabTo(page, 'PDF');
	await page.keyboard.press('Enter');
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

for (const [address, width, forcedColors] of [
	['calcinosis-jdm/overview/', 390, 'active'],
	['calcinosis-jdm/print/', 1280, 'none'],
] as const) {
	test(`Tab reaches all of /${address} in its order, and what has the focus shows it, ${width} pixels wide, forced colours ${forcedColors}`, async ({
		page,
	}) => {
		await page.setViewportSize({ width, height: 800 });
		// Without motion, so that what comes into sight is there at once.
		await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
		await page.goto(address, { waitUntil: 'networkidle' });
		const stops: FocusState[] = [];
		for (let step = 0; step < 60; step++) {
			await page.keyboard.press('Tab');
			const state = await readFocus(page, step);
			if (!state) break;
			stops.push(state);
		}
		const flawsOf = ({ name, marked, uncovered }: FocusState) => [
			...(marked ? [] : [`${name} shows no focus`]),
			...(uncovered ? [] : [`${name} is covered or out of sight`]),
		];
		const inMain = stops.filter(({ flow }) => flow !== undefined);

		expect(stops.length).toBeGreaterThan(20);
		const { reached, missed } = await findStops(page);
		expect(reached).toEqual(stops.map((_, step) => step));
		expect(missed, 'not reached').toEqual([]);
		// In a line marks and numbers begin higher than abbreviations.
		const back = inMain.filter(({ flow = 0 }, index) => flow < (inMain[index - 1]?.flow ?? 0) - 12);
		expect(back, 'further up than what came before').toEqual([]);
		expect(stops.flatMap(flawsOf)).toEqual([]);
	});
}

/** Presses Tab until the element with an accessible name has the focus. */
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

/**
 * How the thing that has the focus shows it; nothing when the focus has left the page. Leaves the
 * number of the step on it.
 */
function readFocus(page: Page, step: number) {
	return page.evaluate((step) => {
		const element = document.activeElement;
		if (!(element instanceof HTMLElement) || element === document.body) return undefined;
		const { outlineColor, outlineStyle, outlineWidth } = getComputedStyle(element);
		// The first line of a link that takes two.
		const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
		const [x, y] = [left + Math.min(width / 2, 12), top + height / 2];
		const above = document.elementFromPoint(x, y);
		const isClear = /transparent|(?:,|\/) *0(?:\.0+)?%?\)$/.test(outlineColor);
		element.dataset['stop'] = String(step);
		return {
			name: `${element.tagName} “${element.textContent.trim().slice(0, 40)}”`,
			/** How far down the main text it begins. */
			flow: element.closest('.sl-markdown-content') ? Math.round(top + scrollY) : undefined,
			marked: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 && !isClear,
			uncovered: above !== null && (element.contains(above) || above === element.closest('label')),
		};
	}, step);
}

type FocusState = NonNullable<Awaited<ReturnType<typeof readFocus>>>;

/**
 * The steps at which things were reached, in the order of the page, and what can be pressed or filled
 * in but was left out before the last of them.
 */
function findStops(page: Page): Promise<{ reached: number[]; missed: string[] }> {
	return page.evaluate(() => {
		const reached = [...document.querySelectorAll<HTMLElement>('[data-stop]')];
		const last = reached.at(-1);
		// The arrow keys go from one radio button to another.
		const isReached = (element: Element) =>
			element.matches('[type=radio]')
				? reached.some((one) => one.getAttribute('name') === element.getAttribute('name'))
				: element.matches('[data-stop]');
		return {
			reached: reached.map(({ dataset }) => Number(dataset['stop'])),
			missed: [...document.querySelectorAll('a[href], button, input, select, summary, textarea')]
				.filter((element) => element.checkVisibility({ visibilityProperty: true }))
				.filter((element) => !element.matches(':disabled, [inert] *') && !isReached(element))
				.filter(
					(element) =>
						last && element.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_FOLLOWING
				)
				.map(({ outerHTML }) => outerHTML.slice(0, 120)),
		};
	});
}
