import { expect, test } from 'playwright/test';
import { LibraryPage } from './pages/library-page.ts';
import { TopicPage } from './pages/topic-page.ts';
import { test as onLibrary } from './site/library.ts';

const titles = [
	'Calcinosis in juvenile dermatomyositis Key points',
	'Overview',
	'Clinical presentation',
	'Diagnostic approach',
	'Management',
	'Complications',
	'Prognosis',
];

test('a page’s sidebar holds the pages of the topic, its list and headings lead to sections, its breadcrumb up, and paper has nothing of these', async ({
	page,
	context,
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const topicPage = new TopicPage(page);
	await topicPage.open('management');

	await expect(topicPage.sidebar.getByRole('link')).toHaveText([
		'Key points',
		...titles.slice(1),
		'Where the literature differs',
		'References',
		'Revision sheet',
		'Print and PDF',
		'Library',
	]);
	await expect(topicPage.sidebar.locator('[aria-current="page"]')).toHaveText('Management');

	await topicPage.contents.getByRole('link', { name: 'Surgical management' }).click();
	await expect(page).toHaveURL(/\/calcinosis-jdm\/management\/#surgical-management$/);
	await expect(page.getByRole('heading', { name: 'Surgical management' })).toBeInViewport();

	await page.getByRole('heading', { name: 'Supportive care' }).hover();
	await page.getByRole('link', { name: /Section titled .Supportive care/ }).click();
	await expect(page.locator('#popover-card')).toHaveText('Link copied');
	await expect(page).toHaveURL(/#supportive-care$/);
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
	await page.keyboard.press('Escape');
	await expect(page.locator('#popover-card')).toBeHidden();

	await page.emulateMedia({ media: 'print' });
	await expect(topicPage.title).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Supportive care' })).toBeVisible();
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('button')).toHaveCount(0);
	await expect(page.getByRole('banner')).toHaveCount(0);
	await page.emulateMedia({ media: null });

	await expect(topicPage.breadcrumb.getByRole('link')).toHaveText([
		'Library',
		'Calcinosis in JDM',
		'Management',
	]);
	await topicPage.breadcrumb.getByRole('link', { name: 'Calcinosis in JDM' }).click();
	await expect(topicPage.title).toContainText('Key points');
});

test('the landing page shows the exam focus and then a card for each page', async ({ page }) => {
	const topicPage = new TopicPage(page);
	await topicPage.open();
	const cards = page.getByRole('navigation', { name: 'The whole topic' });

	const names = page.getByText(/^Also known as JDM calcinosis/);
	await expect(names).toBeHidden();
	await page.getByText('About these notes').click();
	await expect(names).toBeVisible();
	await expect(cards.getByRole('link')).toHaveText(titles.slice(1));
	await cards.getByRole('link', { name: 'Prognosis' }).click();
	await expect(topicPage.title).toHaveText('Prognosis');
});

test('the library of one topic shows its pages, and no filter', async ({ page }) => {
	const library = new LibraryPage(page);
	await library.open();
	await expect(library.filter).toHaveCount(0);
	const cards = page.getByRole('navigation', { name: 'The whole topic' });
	await expect(cards.getByRole('link')).toHaveText(titles.slice(1));
	await cards.getByRole('link', { name: 'Management' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Management');
});

onLibrary('the library filters as one types and can stand from A to Z', async ({ page }) => {
	const library = new LibraryPage(page);
	const topic = library.topic('Gout');
	const specialties = ['Made-up medicine', 'X', 'Other topics'];
	await library.open();
	await expect(library.specialties).toHaveText(specialties);

	await library.filter.fill('gou');
	await expect(topic).toBeVisible();
	await expect(library.status).toHaveText('1 topic');
	await library.filter.fill('myositis');
	await expect(topic).toBeHidden();
	await expect(library.status).toContainText('No topic matches “myositis”.');

	await library.filter.fill('');
	await library.order('A–Z');
	await expect(library.specialties).toHaveText(['B', 'C', 'E', 'G', 'L', 'P', 'Q', 'S', 'T']);
	await library.order('By specialty');
	await expect(library.specialties).toHaveText(specialties);
	await expect(topic).toBeVisible();
});

test('a mistyped address gets the page that was meant, and a way to the library', async ({
	page,
}) => {
	const main = page.getByRole('main');
	const meant = page.locator('topic-suggestions').getByRole('link');
	await page.goto('about/accesibility/');
	await expect(meant.first()).toHaveAttribute('href', '/about/accessibility/');
	const response = await page.goto('calcinosis-jmd/managment/');
	expect(response?.status()).toBe(404);
	await expect(meant.first()).toHaveText('Management · Calcinosis in juvenile dermatomyositis');
	await expect(meant.first()).toHaveAttribute('href', '/calcinosis-jdm/management/');
	await expect(main.getByRole('link', { name: 'library of all topics' })).toBeVisible();
	await main
		.getByRole('link', { name: 'Calcinosis in juvenile dermatomyositis', exact: true })
		.click();
	await expect(page).toHaveURL(/\/calcinosis-jdm\/$/);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a reader goes from the library through a whole topic in clinical order, on light pages', async ({
		page,
	}) => {
		const library = new LibraryPage(page);
		const topicPage = new TopicPage(page);
		await library.open();
		await library.topic('Calcinosis in juvenile dermatomyositis').click();
		for (const title of titles) {
			await expect(topicPage.title).toHaveAccessibleName(title);
			await expect(topicPage.notice).toBeVisible();
			await expect(topicPage.notice).toContainText('Not clinically reviewed');
			await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
			if (title !== 'Prognosis') await topicPage.next();
		}
		await expect(page.getByRole('link', { name: /^Next/ })).toHaveCount(0);
	});

	test('pages are dark where the system is, and can be read', async ({ page }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.goto('calcinosis-jdm/management/');
		await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(21, 26, 30)');
		const accent = await page.evaluate(() => {
			const probe = document.body.appendChild(document.createElement('i'));
			return ['var(--sl-color-text-accent)', 'var(--sl-color-accent-high)'].map((color) => {
				probe.style.color = color;
				return getComputedStyle(probe).color;
			});
		});
		expect(accent[0]).toBe(accent[1]);
		await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
		await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	});
});

test('a browser that has no room left shows every kind of page, and lets its theme be chosen', async ({
	page,
}) => {
	const failures: string[] = [];
	page.on('pageerror', (error) => failures.push(String(error)));
	await page.addInitScript(() => {
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	for (const path of ['', 'calcinosis-jdm/management/', 'calcinosis-jdm/cards/', 'nowhere/']) {
		await page.goto(path);
		for (const theme of ['dark', 'light']) {
			await page.getByLabel('Select theme').selectOption(theme);
			await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
		}
	}
	expect(failures).toEqual([]);
});

test('the choice of theme is on each kind of page at every width', async ({ page }) => {
	const choice = page.getByLabel('Select theme');
	for (const path of ['', 'calcinosis-jdm/print/', 'nowhere/']) {
		await page.goto(path);
		for (const width of [390, 820, 1440]) {
			await page.setViewportSize({ width, height: 844 });
			// The same one, wherever it stands.
			await expect(choice, `/${path} at ${width}`).toHaveCount(1);
			await expect(choice, `/${path} at ${width}`).toBeVisible();
		}
		for (const theme of ['dark', 'light']) {
			await choice.selectOption(theme);
			await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
		}
	}
});

test('with text of 200 % on a phone the site’s name is whole', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	for (const path of ['', 'calcinosis-jdm/management/']) {
		await page.goto(path);
		await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
		const cut = await page.evaluate(() => {
			const name = document.querySelector('.site-title span')!.getBoundingClientRect();
			let part = document.querySelector('.site-title')!.parentElement;
			for (; part && part !== document.body; part = part.parentElement) {
				const { left, right, top, bottom } = part.getBoundingClientRect();
				if (getComputedStyle(part).overflow === 'visible') continue;
				if (name.right > right + 1 || name.left < left - 1) return `${part.className}: width`;
				if (name.bottom > bottom + 1 || name.top < top - 1) return `${part.className}: height`;
			}
			const next = [...document.querySelectorAll('div.header > :not(.title-wrapper)')];
			if (
				next.some(
					(part) =>
						part.getBoundingClientRect().width && name.right > part.getBoundingClientRect().left
				)
			)
				return 'covered by what stands beside it';
			const text = document.createRange();
			text.selectNodeContents(document.querySelector('.site-title span')!);
			const lines = new Set([...text.getClientRects()].map(({ top }) => top));
			return lines.size > 1 ? 'broken within a word' : '';
		});
		expect(cut, `/${path}`).toBe('');
	}
});
