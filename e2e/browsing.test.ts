import { expect, test } from 'playwright/test';
import { LibraryPage } from './pages/library-page.ts';
import { TopicPage } from './pages/topic-page.ts';

const titles = [
	'Calcinosis in juvenile dermatomyositis Key points',
	'Overview',
	'Clinical presentation',
	'Diagnostic approach',
	'Management',
	'Complications',
	'Prognosis',
];

test('a reader goes from the library through a whole topic in clinical order', async ({ page }) => {
	const library = new LibraryPage(page);
	const topicPage = new TopicPage(page);
	await library.open();
	await library.topic('Calcinosis in juvenile dermatomyositis').click();

	for (const title of titles) {
		await expect(topicPage.title).toHaveAccessibleName(title);
		await expect(topicPage.notice).toBeVisible();
		await expect(topicPage.notice).toContainText('No clinician has reviewed this topic.');
		if (title !== 'Prognosis') await topicPage.next();
	}
	await expect(page.getByRole('link', { name: /^Next/ })).toHaveCount(0);
});

test('the sidebar holds the pages of the topic and marks the one that is open', async ({
	page,
}) => {
	const topicPage = new TopicPage(page);
	await topicPage.open('management');

	await expect(topicPage.sidebar.getByRole('link')).toHaveText(['Key points', ...titles.slice(1)]);
	await expect(topicPage.sidebar.locator('[aria-current="page"]')).toHaveText('Management');
});

test('the breadcrumb leads back to the topic and to the library', async ({ page }) => {
	const topicPage = new TopicPage(page);
	await topicPage.open('management');

	await expect(topicPage.breadcrumb.getByRole('link')).toHaveText([
		'Library',
		'Calcinosis in JDM',
		'Management',
	]);
	await topicPage.breadcrumb.getByRole('link', { name: 'Calcinosis in JDM' }).click();
	await expect(topicPage.title).toContainText('Key points');
});

test('the landing page shows the key points and then a card for each page', async ({ page }) => {
	const topicPage = new TopicPage(page);
	await topicPage.open();
	const cards = page.getByRole('navigation', { name: 'The whole topic' });

	await expect(page.getByText(/^Also known as JDM calcinosis/)).toBeVisible();
	await expect(cards.getByRole('link')).toHaveText(titles.slice(1));
	await cards.getByRole('link', { name: 'Prognosis' }).click();
	await expect(topicPage.title).toHaveText('Prognosis');
});

test('the list of sections leads to a section, whose address is the slug of its title', async ({
	page,
}) => {
	const topicPage = new TopicPage(page);
	await topicPage.open('management');
	await topicPage.contents.getByRole('link', { name: 'Surgical management' }).click();

	await expect(page).toHaveURL(/\/calcinosis-jdm\/management\/#surgical-management$/);
	await expect(page.getByRole('heading', { name: 'Surgical management' })).toBeInViewport();
});

test('the library filters as one types and can stand from A to Z', async ({ page }) => {
	const library = new LibraryPage(page);
	const topic = library.topic('Calcinosis in juvenile dermatomyositis');
	await library.open();
	await expect(library.specialties).toHaveText(['Paediatric rheumatology']);

	await library.filter.fill('myositis');
	await expect(topic).toBeVisible();
	await expect(library.status).toHaveText('1 topic');
	await library.filter.fill('asthma');
	await expect(topic).toBeHidden();
	await expect(library.status).toContainText('No topic matches “asthma”.');

	await library.filter.fill('');
	await library.order('A–Z');
	await expect(library.specialties).toHaveText(['C']);
	await library.order('By specialty');
	await expect(library.specialties).toHaveText(['Paediatric rheumatology']);
	await expect(topic).toBeVisible();
});

test('a mistyped address gets suggestions and a way to the library', async ({ page }) => {
	const response = await page.goto('calcinosis-jmd/management/');
	const main = page.getByRole('main');

	expect(response?.status()).toBe(404);
	await expect(main.getByRole('link', { name: 'library of all topics' })).toBeVisible();
	await main.getByRole('link', { name: 'Calcinosis in juvenile dermatomyositis' }).click();
	await expect(page).toHaveURL(/\/calcinosis-jdm\/$/);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a reader finds and reads every page', async ({ page }) => {
		await page.goto('');
		await page.getByRole('link', { name: 'Calcinosis in juvenile dermatomyositis' }).click();
		for (const title of titles.slice(1)) {
			await page.getByRole('link', { name: /^Next/ }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		}
	});
});

test('nothing on paper but the content', async ({ page }) => {
	const topicPage = new TopicPage(page);
	await topicPage.open('management');
	await page.emulateMedia({ media: 'print' });

	await expect(topicPage.title).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Supportive care' })).toBeVisible();
	await expect(page.getByRole('navigation')).toHaveCount(0);
	await expect(page.getByRole('button')).toHaveCount(0);
	await expect(page.getByRole('banner')).toHaveCount(0);
});
