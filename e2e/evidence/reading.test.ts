import { expect, test, type Page } from 'playwright/test';

const overview = 'calcinosis-jdm/overview/';

/** Counts the notes that stand open, by verdict. */
const countOpen = (page: Page) =>
	page.evaluate(() => {
		const count = (query: string) => document.querySelectorAll(query).length;
		return {
			differs: `${count('[data-verdict="differs"][open]')} of ${count('[data-verdict="differs"]')}`,
			others: `${count('[data-evidence-note][open]:not([data-verdict="differs"])')} of ${count('[data-evidence-note]:not([data-verdict="differs"])')}`,
		};
	});

test('only what differs stands open at first; one switch opens and shuts all notes, and is remembered on other pages', async ({
	page,
}) => {
	await page.goto(overview);
	expect(await countOpen(page)).toEqual({ differs: '2 of 2', others: '0 of 10' });
	await page.getByLabel('Open evidence notes').selectOption('all');
	expect(await countOpen(page)).toEqual({ differs: '2 of 2', others: '10 of 10' });
	await page.getByLabel('Open evidence notes').selectOption('none');
	expect(await countOpen(page)).toEqual({ differs: '0 of 2', others: '0 of 10' });
	await page.goto('calcinosis-jdm/');
	await expect(page.getByLabel('Open evidence notes')).toHaveValue('none');
	expect(await countOpen(page)).toEqual({ differs: '0 of 1', others: '0 of 6' });
	await page.getByLabel('Open evidence notes').selectOption('differing');
	expect(await countOpen(page)).toEqual({ differs: '1 of 1', others: '0 of 6' });
});

test('a stored choice that is none, and a storage that fails, change nothing', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('vademecum:evidence', '{"open":true}'));
	await page.goto(overview);
	expect(await countOpen(page)).toEqual({ differs: '2 of 2', others: '0 of 10' });
	await page.addInitScript(() => {
		Storage.prototype.getItem = Storage.prototype.setItem = () => {
			throw new Error('storage is off');
		};
	});
	await page.reload();
	await page.getByLabel('Open evidence notes').selectOption('all');
	expect(await countOpen(page)).toEqual({ differs: '2 of 2', others: '10 of 10' });
});

test('a link to a note opens it', async ({ page }) => {
	await page.goto(`${overview}#evidence-1`);
	await expect(page.locator('#evidence-1')).toHaveAttribute('open', '');
});

test('a hover and the keyboard show the entry of a number', async ({ page }) => {
	await page.goto(overview);
	const number = page.locator('[data-verdict="differs"] [data-cite="gunawardena2009"]');
	const card = page.getByRole('dialog', { name: 'Reference 13' });
	await number.hover();
	await expect(card).toContainText('Autoantibodies to a 140-kd protein');
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();
	await number.focus();
	await expect(card).toContainText('Arthritis Rheum. 2009;60(6):1807–14.');
	await page.mouse.wheel(0, 400);
	await expect(card).toBeHidden();
});

test('a tap on a number or an abbreviation shows its card, which shuts where the reader was', async ({
	page,
}) => {
	await page.goto(overview, { waitUntil: 'networkidle' });
	const number = page.locator('[data-verdict="differs"] [data-cite="gunawardena2009"]');
	const card = page.locator('#popover-card');
	await number.scrollIntoViewIfNeeded();
	const place = () => page.evaluate(() => [scrollY, location.hash]);
	const before = await place();
	await number.click();
	await expect(card).toContainText('Autoantibodies to a 140-kd protein');
	const accent = await page
		.locator('.cite a')
		.first()
		.evaluate((link) => getComputedStyle(link).color);
	await expect(card.getByRole('link').first()).toHaveCSS('color', accent);
	await page.mouse.move(5, 5);
	await page.keyboard.press('Tab');
	await expect(card.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(card).toBeHidden();
	await expect(number).toBeFocused();
	expect(await place()).toEqual(before);

	const abbreviation = page.locator('main abbr').first();
	await abbreviation.click();
	await expect(card).toHaveText('juvenile dermatomyositis');
	await page.getByRole('heading', { level: 1 }).click();
	await expect(card).toBeHidden();
	await expect(abbreviation).toHaveAttribute('title', 'juvenile dermatomyositis');
	await page.keyboard.press('Tab');
	await abbreviation.focus();
	await expect(card).toHaveText('juvenile dermatomyositis');
});

test('the marks, numbers and abbreviations of a phone have 24 pixels to tap on', async ({
	page,
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(overview, { waitUntil: 'networkidle' });
	const small = await page.evaluate(() =>
		[
			...document.querySelectorAll(
				'main :is(summary, .evidence-mark, [data-cite], abbr[title], .page-actions *)'
			),
		]
			.filter(
				(element) =>
					element.matches('a, summary, abbr, button, select') && element.checkVisibility()
			)
			.map((element) => ({ text: element.textContent, box: element.getClientRects()[0] }))
			.filter(({ box }) => box && (box.width < 24 || box.height < 24))
			.map(({ text, box }) => `${text}: ${box?.width} × ${box?.height}`)
	);
	expect(small).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('notes open by themselves, and numbers lead to the references', async ({ page }) => {
		await page.goto(overview);
		const differing = page.locator('[data-verdict="differs"]').first();
		await expect(differing.getByText('had less calcinosis than 60 matched children')).toBeVisible();
		const closed = page.locator('#evidence-1');
		await expect(closed.getByText('Reviews also name skin and fascia')).toBeHidden();
		await closed.locator('summary').click();
		await expect(closed.getByText('Reviews also name skin and fascia')).toBeVisible();
		await closed.getByRole('link', { name: 'Reference 15' }).click();
		await expect(page).toHaveURL(/#ref-chung2020biomarkers$/);
		await expect(page.locator('#ref-chung2020biomarkers')).toBeVisible();
		await expect(page.getByLabel('Open evidence notes')).toBeHidden();
	});
});

test.describe('on paper', () => {
	const height = (page: Page) =>
		page
			.locator('#evidence-1 .evidence-body')
			.evaluate((body) => body.getBoundingClientRect().height);

	test('a note that is shut on the screen is printed, its verdict in words; where the reader shut them all, those that warn, and what they cite', async ({
		page,
	}) => {
		await page.goto(overview);
		await page.emulateMedia({ media: 'print' });
		expect(await height(page)).toBeGreaterThan(20);
		await expect(page.locator('#evidence-1').getByText('Supported in part')).toBeVisible();
		await page.emulateMedia({ media: 'screen' });
		await page.getByLabel('Open evidence notes').selectOption('none');
		await page.emulateMedia({ media: 'print' });
		await expect(page.locator('#evidence-1')).toBeHidden();
		await expect(page.getByText('calcium salts are deposited')).toBeVisible();
		const differing = page.locator('[data-verdict=differs] > :not(summary)').first();
		await expect(differing).toBeVisible();
		await expect(page.locator('[data-verdict=differs] [data-note-more]').first()).toBeHidden();
		const above = await page.evaluate(() => {
			dispatchEvent(new Event('beforeprint'));
			return getComputedStyle(document.querySelector('.sl-markdown-content')!, '::before').content;
		});
		expect(above).toContain('Printed without the evidence notes that support a statement');
		const title = await page.evaluate(() => {
			const element = document.querySelector('#references')!;
			const { content } = getComputedStyle(element, '::after');
			return [getComputedStyle(element).fontSize, content];
		});
		expect(title, 'no number of all references').toEqual(['0px', '"References"']);
		const references = page.locator('[data-reference]');
		const listed = await references.filter({ visible: true }).count();
		expect(listed).toBeGreaterThan(0);
		expect(listed).toBeLessThan(await references.count());
	});
});

test('what comes late for a number that the focus has left covers nothing', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/popover-card*', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('calcinosis-jdm/overview/', { waitUntil: 'networkidle' });
	const number = page.locator('[data-verdict="differs"] [data-cite="gunawardena2009"]');
	const asked = page.waitForRequest('**/popover-card*');
	await number.focus();
	await asked;
	await page.locator('main summary').first().focus();
	const came = page.waitForResponse('**/popover-card*');
	release();
	await came;
	await page.waitForTimeout(200);
	await expect(page.locator('#popover-card:popover-open')).toHaveCount(0);
	await number.focus();
	await expect(page.locator('#popover-card')).toBeVisible();
});
