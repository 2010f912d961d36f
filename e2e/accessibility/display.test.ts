import { expect, test, type Page } from 'playwright/test';

const addresses = [
	'',
	'nowhere/',
	'about/accessibility/',
	'search/?q=pamidronate',
	'calcinosis-jdm/',
	'calcinosis-jdm/evidence/',
	'calcinosis-jdm/references/',
	'calcinosis-jdm/print/',
	'calcinosis-jdm/management/',
	'calcinosis-jdm/cards/',
	'review/',
];

/** Those that are long enough to be scrolled, and have all that might stay in its place. */
const long = ['', 'calcinosis-jdm/', 'calcinosis-jdm/management/', 'calcinosis-jdm/print/'];

test('at 400 %, and with text of twice the size on a phone, nothing but tables has to be scrolled sideways, nothing covers the text, and words are whole', async ({
	page,
}) => {
	for (const address of addresses) {
		// 1280 × 1024 at 400 %: https://www.w3.org/WAI/WCAG22/Understanding/reflow
		await page.setViewportSize({ width: 320, height: 256 });
		const response = await page.goto(address, { waitUntil: 'networkidle' });
		expect(response?.status(), address).toBe(address === 'nowhere/' ? 404 : 200);
		const { width, wide } = await findWide(page);
		expect(wide, `/${address}`).toEqual([]);
		expect(width, `/${address}`).toBeLessThanOrEqual(320);
		if (long.includes(address)) {
			await page.evaluate(() => scrollTo(0, 600));
			expect(await findCovering(page), `/${address}`).toEqual([]);
		}

		await page.setViewportSize({ width: 390, height: 844 });
		const enlarged = await enlargeText(page);
		expect(enlarged.width, `/${address}`).toBeLessThanOrEqual(390);
		expect(enlarged.broken, `/${address}`).toEqual([]);
	}
});

test('a table that has to be scrolled sideways can be by keyboard, and at 400 % nothing of it covers the rest', async ({
	page,
}) => {
	await page.goto('calcinosis-jdm/management/');
	await page.setViewportSize({ width: 200, height: 256 });
	const table = page.getByRole('main').locator('table').first();
	await expect(table).toHaveAttribute('tabindex', '0');
	await table.scrollIntoViewIfNeeded();
	expect(await findCovering(page)).toEqual([]);
	await page.setViewportSize({ width: 1280, height: 800 });
	await expect(table).not.toHaveAttribute('tabindex');

	// On a desktop, too; a name of several rows stands above them, and no cell in its place.
	await table.evaluate((table: HTMLTableElement) => {
		for (const row of table.rows)
			for (let cells = 0; cells < 20; cells++) row.insertCell().textContent = '100_mg_daily';
		const [first, second] = table.tBodies[0]!.rows;
		const name = Object.assign(document.createElement('th'), { rowSpan: 2, textContent: 'Both' });
		first!.cells[0]!.replaceWith(name);
		second!.deleteCell(0);
	});
	await expect(table).toHaveAttribute('tabindex', '0');
	const name = table.getByRole('rowheader', { name: 'Both' });
	await expect(name).toHaveCSS('vertical-align', 'top');
	await expect(name).toHaveCSS('position', 'sticky');
	await expect(table.locator('tbody tr').nth(1).locator('td').first()).toHaveCSS(
		'position',
		'static'
	);
	const { width } = await findWide(page);
	expect(width).toBeLessThanOrEqual(1280);
});

test('forced colours show the edge of every control, the signs of verdicts, and that of the theme alone on a phone', async ({
	page,
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	for (const address of [
		'',
		'calcinosis-jdm/',
		'calcinosis-jdm/print/',
		'calcinosis-jdm/management/',
	]) {
		await page.goto(address, { waitUntil: 'networkidle' });
		const bare = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('button, select, input, summary, [role="button"]')]
				.filter((element) => element.checkVisibility({ visibilityProperty: true }))
				.filter((element) => element.closest('.sr-only') === null)
				.filter((element) => {
					const { backgroundColor, borderTopWidth, borderBottomWidth, appearance } =
						getComputedStyle(element);
					const { color } = getComputedStyle(element);
					const hasEdge = parseFloat(borderTopWidth) + parseFloat(borderBottomWidth) > 0;
					const hasWords = element.innerText.trim() !== '' || element.querySelector('svg') !== null;
					// Words or a sign in a colour that is told apart, or an edge.
					return !(hasEdge || appearance === 'auto' || (hasWords && color !== backgroundColor));
				})
				.map(({ outerHTML }) => outerHTML.slice(0, 120))
		);
		expect(bare, `/${address}`).toEqual([]);
	}
	const isSeen = await page.evaluate(() => {
		const summary = document.createElement('summary');
		const details = document.createElement('details');
		details.append(summary);
		document.querySelector('.sl-markdown-content')!.append(details);
		const ground = (element: Element, part?: string) =>
			getComputedStyle(element, part).backgroundColor;
		const isSeen = ground(summary, '::before') !== ground(document.documentElement);
		details.remove();
		return isSeen;
	});
	expect(isSeen, 'the arrow of what is folded').toBe(true);
	const signs = page.locator(
		'[data-verdict="supported"] > summary, [data-verdict="partly"] > summary'
	);
	const drawn = await signs.evaluateAll((summaries) =>
		summaries.map((summary) => getComputedStyle(summary, '::before').backgroundImage !== 'none')
	);
	expect(new Set(drawn), 'the signs of verdicts').toEqual(new Set([true]));

	await page.setViewportSize({ width: 390, height: 844 });
	const outside = await page.locator('starlight-theme-select select').evaluate((select) => {
		const { textIndent, textOverflow } = getComputedStyle(select);
		return [parseFloat(textIndent) >= select.clientWidth, textOverflow];
	});
	expect(outside).toEqual([true, 'clip']);
});

test('nothing moves for a reader who has asked for less motion, and text that is spaced out keeps its place', async ({
	page,
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	// https://www.w3.org/WAI/WCAG22/Understanding/text-spacing, through the one way that a policy leaves
	await page.setViewportSize({ width: 390, height: 800 });
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

/** How wide a page is, and what on it is wider than the window or scrolled sideways, but for tables. */
const findWide = (page: Page) =>
	page.evaluate(() => {
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

/** What stays in its place over the text of a page. */
const findCovering = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('body *:not(.sl-skip-link)')]
			.filter((element) => element.checkVisibility({ visibilityProperty: true }))
			.filter((element) => /fixed|sticky/.test(getComputedStyle(element).position))
			.filter((element) => {
				const { top, bottom, height } = element.getBoundingClientRect();
				return height > 1 && top < innerHeight && bottom > 0;
			})
			.map(({ outerHTML }) => outerHTML.slice(0, 120))
	);

/** Gives the text of a page twice its size. Returns how wide the page is then, and the words that are broken. */
const enlargeText = (page: Page) =>
	page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(':root{font-size:200%!important}');
		document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
		// Words of usual length that stand on two lines.
		const broken: string[] = [];
		const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const parent = node.parentElement;
			// What is there for screen readers alone is cut to a point.
			if (!parent) continue;
			const isShown = parent.checkVisibility() && getComputedStyle(parent).clipPath === 'none';
			// A closed mark never stands on a line of its own, so it holds on to the word before it.
			const isHeld = parent.matches('details:not([open]) > summary > *');
			if (!isShown || isHeld || parent.closest('.sr-only')) continue;
			for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/\p{L}+/gu)) {
				if (word.length > 12) continue;
				// An address has no words.
				if (/doi:|:\/\//.test(node.nodeValue ?? '')) continue;
				range.setStart(node, index);
				range.setEnd(node, index + word.length);
				const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 8)));
				if (tops.size > 1) broken.push(`${word} in ${parent.outerHTML.slice(0, 80)}`);
			}
		}
		return { width: document.documentElement.scrollWidth, broken };
	});
