import { expect, test } from 'playwright/test';

const addresses = [
	'',
	'nowhere/',
	'about/accessibility/',
	'about/evidence/',
	'search/?q=pamidronate',
	'calcinosis-jdm/',
	'calcinosis-jdm/diagnosis/',
	'calcinosis-jdm/evidence/',
	'calcinosis-jdm/references/',
	'calcinosis-jdm/print/',
];

test('at 400 % nothing but tables has to be scrolled sideways, and those by keyboard, too', async ({
	page,
}) => {
	// 1280 × 1024 at 400 %: https://www.w3.org/WAI/WCAG22/Understanding/reflow
	await page.setViewportSize({ width: 320, height: 256 });
	for (const address of addresses) {
		const response = await page.goto(address);
		expect(response?.status(), address).toBe(address === 'nowhere/' ? 404 : 200);
		const { width, wide } = await page.evaluate(() => {
			const { clientWidth, scrollWidth } = document.documentElement;
			/** Beyond the page's edge, or a box of its own that is scrolled sideways or cut. */
			const isWide = (element: Element) => {
				const { clipPath, overflowX } = getComputedStyle(element);
				// For screen readers alone.
				if (clipPath !== 'none' || element.clientWidth === 1) return false;
				const isScrolled = element.scrollWidth > element.clientWidth + 1;
				return (
					element.getBoundingClientRect().right > clientWidth + 1 ||
					(isScrolled && overflowX !== 'visible')
				);
			};
			return {
				width: scrollWidth,
				wide: [...document.querySelectorAll('body *')]
					.filter((element) => element.checkVisibility() && !element.closest('table'))
					.filter(isWide)
					.map(({ outerHTML }) => outerHTML.slice(0, 120)),
			};
		});
		expect(wide, `/${address}`).toEqual([]);
		expect(width, `/${address}`).toBeLessThanOrEqual(320);
	}

	await page.goto('calcinosis-jdm/management/');
	await page.setViewportSize({ width: 200, height: 256 });
	const table = page.getByRole('main').locator('table').first();
	await expect(table).toHaveAttribute('tabindex', '0');
	await page.setViewportSize({ width: 1280, height: 800 });
	await expect(table).not.toHaveAttribute('tabindex');
});

test('text keeps its place when a reader spaces it out', async ({ page }) => {
	// https://www.w3.org/WAI/WCAG22/Understanding/text-spacing, through the one way that a policy leaves
	await page.setViewportSize({ width: 390, height: 800 });
	for (const address of ['', 'calcinosis-jdm/overview/', 'calcinosis-jdm/print/']) {
		await page.goto(address);
		const clipped = await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(
				'*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'
			);
			document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
			return [...document.querySelectorAll('main *, header *')]
				.filter((element) => {
					const { overflowX, overflowY, clipPath } = getComputedStyle(element);
					const isClipped = [overflowX, overflowY].includes('hidden') && clipPath === 'none';
					const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
					return (
						isClipped &&
						clientWidth > 1 &&
						(scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)
					);
				})
				.map(({ outerHTML }) => outerHTML.slice(0, 120));
		});
		expect(clipped, `/${address}`).toEqual([]);
	}
});

test('nothing moves for a reader who has asked for less motion', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	for (const address of ['', 'calcinosis-jdm/overview/', 'calcinosis-jdm/print/']) {
		await page.goto(address);
		const moving = await page.evaluate(() =>
			[...document.querySelectorAll('*')]
				.filter((element) =>
					[undefined, '::before', '::after'].some((part) => {
						const style = getComputedStyle(element, part);
						const moves = /all|transform|translate|top|left|width|height|margin/;
						const transition =
							moves.test(style.transitionProperty) && parseFloat(style.transitionDuration) > 0;
						const animation =
							style.animationName !== 'none' && parseFloat(style.animationDuration) > 0;
						return transition || animation || style.scrollBehavior === 'smooth';
					})
				)
				.map(({ outerHTML }) => outerHTML.slice(0, 120))
		);
		expect(moving, `/${address}`).toEqual([]);
	}
});
