import { expect, test } from 'playwright/test';
import { expectAccessible } from '../axe.ts';
import { RevisionPage } from './revision-page.ts';

test('a whole session goes by keyboard, and each answer is kept at once', async ({ page }) => {
	const revision = new RevisionPage(page);
	await revision.open();
	await expect(revision.due).toHaveText('0 due, 10 new today.');
	await page.getByRole('button', { name: 'Review 10 cards' }).focus();
	await page.keyboard.press('Enter');
	await expect(revision.session).toContainText('Card 1 of 10');
	await expect(revision.question).toContainText('Key points › Exam focus');
	await revision.answerBy('3', '1', '4', '2', '3', '3', '3', '3', '3');
	await expect(revision.session).toContainText('Card 10 of 10');
	await page.keyboard.press('Space');
	await page.keyboard.press('3');
	await expect(revision.session).toContainText('You knew 9 of 10 cards.');
	expect((await revision.entries()).filter(({ type }) => type === 'answer')).toHaveLength(10);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(revision.due).toHaveText('0 due, 0 new today.');
});

test('undo takes back the last answer, also after the page was loaded again', async ({ page }) => {
	const revision = new RevisionPage(page);
	await revision.open();
	await revision.begin();
	const first = await revision.question.textContent();
	await revision.answerBy('1');
	await page.keyboard.press('u');
	await expect(revision.session).toContainText('The last answer is undone.');
	expect(await revision.question.textContent()).toBe(first);
	await revision.answerBy('4', '3');
	await page.keyboard.press('u');
	await expect(revision.session).toContainText('Card 2 of 10');
	const entries = await revision.entries();
	expect(entries.map(({ type }) => type).sort()).toEqual([
		'answer',
		'answer',
		'answer',
		'undo',
		'undo',
	]);
	await revision.open();
	await expect(revision.due).toHaveText('0 due, 9 new today.');
});

test('a card that is put aside is not asked, until it is taken up again', async ({ page }) => {
	const revision = new RevisionPage(page);
	await revision.open();
	await revision.begin();
	const front = await revision.question.locator('.card-ask').textContent();
	await page.keyboard.press('s');
	await expect(revision.session).toContainText('Put aside');
	await revision.end();
	await page.getByRole('button', { name: 'Progress' }).click();
	const aside = page.getByRole('region', { name: 'Put aside' });
	await expect(aside.getByRole('listitem')).toContainText(front ?? '');
	await aside.getByRole('button', { name: 'Take it up again' }).click();
	await page.getByRole('button', { name: 'Back' }).click();
	await revision.begin();
	await expect(revision.question.locator('.card-ask')).toHaveText(front ?? '');
});

test('a list is ticked item by item, and what was ticked suggests the answer', async ({ page }) => {
	const revision = new RevisionPage(page);
	await revision.open();
	await page.getByRole('button', { name: 'Cram, without scheduling' }).click();
	for (let tries = 0; tries < 30; tries++) {
		if (/Name the \d/.test((await revision.question.textContent()) ?? '')) break;
		await revision.answerBy('3');
	}
	await page.keyboard.press('Space');
	const boxes = revision.answer.getByRole('checkbox');
	const suggested = revision.session.locator('[data-rating].main');
	await expect(suggested).toHaveText('Not yet');
	for (const box of await boxes.all()) await box.check();
	await expect(suggested).toHaveText('Knew it');
	expect(await revision.entries()).toEqual([]);
});

test('what the literature contradicts is asked from both sides', async ({ page }) => {
	const revision = new RevisionPage(page);
	await revision.open();
	await page.getByRole('button', { name: 'Cram, without scheduling' }).click();
	for (let tries = 0; tries < 60; tries++) {
		if (/what the literature\?/.test((await revision.question.textContent()) ?? '')) break;
		await revision.answerBy('3');
	}
	await page.keyboard.press('Space');
	await expect(revision.answer).toContainText('The notes say');
	await expect(revision.answer).toContainText('The literature says');
	await expect(revision.answer).toContainText('No clinician has reviewed this topic.');
	await expect(revision.answer.getByRole('link', { name: 'Read the section' })).toHaveAttribute(
		'href',
		/\/calcinosis-jdm\/[a-z]+\/#[a-z-]+$/
	);
});

test('single keys can be switched off, and act nowhere else', async ({ page }) => {
	const revision = new RevisionPage(page);
	await revision.open();
	await page.keyboard.press('u');
	await revision.show('Choices');
	await page.getByLabel('Single keys in sessions').uncheck();
	await revision.begin();
	await page.keyboard.press('s');
	await expect(revision.session).toContainText('Card 1 of 10');
	await page.getByRole('button', { name: 'Show the answer' }).press('Space');
	await expect(revision.answer).toBeVisible();
	await page.keyboard.press('3');
	await expect(revision.answer).toBeVisible();
	await page.getByRole('button', { name: /^Good/ }).click();
	await expect(revision.session).toContainText('Card 2 of 10');
});

test('before an exam no answer leads past it, and the choice is kept', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2026-12-01T10:00:00'));
	const revision = new RevisionPage(page);
	await revision.open();
	await revision.show('Choices');
	await page.getByLabel('Day of the exam').fill('2026-12-05');
	await page.getByLabel('Day of the exam').blur();
	await revision.begin();
	await page.keyboard.press('Space');
	await expect(page.getByRole('button', { name: /^Easy/ })).toContainText('3 days');
	await page.keyboard.press('4');
	await expect.poll(async () => (await revision.entries()).length).toBe(1);
	await page.clock.setFixedTime(new Date('2026-12-04T10:00:00'));
	await revision.open();
	await expect(revision.due).toContainText('1 due');
	await revision.show('Choices');
	await expect(page.getByLabel('Day of the exam')).toHaveValue('2026-12-05');
});

test('the landing page of a topic says what is due, and the review of all topics, too', async ({
	page,
}) => {
	await page.clock.setFixedTime(new Date('2026-12-01T10:00:00'));
	const revision = new RevisionPage(page);
	await page.goto('calcinosis-jdm/');
	await expect(page.getByRole('link', { name: 'Revise', exact: true })).toBeVisible();
	await revision.open('review/');
	await expect(page.getByText('You have begun no topic yet.')).toBeVisible();
	await revision.open();
	await revision.begin();
	await revision.answerBy('3', '3');
	await page.clock.setFixedTime(new Date('2026-12-20T10:00:00'));
	await page.goto('calcinosis-jdm/');
	await page.getByRole('link', { name: 'Revise (2 due)' }).click();
	await expect(revision.due).toContainText('2 due, 10 new today.');
	await revision.open('review/');
	const row = page.getByRole('row', { name: /Calcinosis in juvenile dermatomyositis/ });
	await expect(row.getByRole('cell')).toHaveText(['2', '2', /^\d\d+$/]);
	await page.getByRole('button', { name: 'Review', exact: true }).click();
	await revision.begin();
	await expect(revision.session).toContainText('Card 1 of 12');
});

test('a clock that is behind the last answer is told', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2028-12-01T10:00:00'));
	const revision = new RevisionPage(page);
	await revision.open();
	await revision.begin();
	await revision.answerBy('3');
	await expect.poll(async () => (await revision.entries()).length).toBe(1);
	await page.clock.setFixedTime(new Date('2020-05-03T10:00:00'));
	for (const address of ['calcinosis-jdm/cards/', 'review/']) {
		await revision.open(address);
		await expect(page.getByRole('alert')).toContainText(
			'says 3 May 2020, which is before your last answer, of 1 December 2028.'
		);
	}
});

test('what does not load is told, as on a page of an edition that the site has no more', async ({
	page,
}) => {
	const revision = new RevisionPage(page);
	await page.goto('calcinosis-jdm/management/');
	await page.route('**/_astro/self-test.*', (route) => route.abort());
	await page.getByRole('button', { name: 'Test yourself' }).click();
	await expect(page.getByText('This could not be loaded. Reload the page.')).toBeVisible();
	await revision.open();
	await page.route('**/_astro/{progress-view,topic-page,open-log}.*', (route) => route.abort());
	await page.getByRole('button', { name: 'Progress' }).click();
	await expect(page.getByRole('alert')).toHaveText('This could not be loaded. Reload the page.');
	await page.reload();
	await expect(page.locator('[data-revision]')).toHaveText(
		'This could not be loaded. Reload the page.'
	);
});

test('progress is drawn, with a table behind each picture', async ({ page }) => {
	const revision = new RevisionPage(page);
	await revision.open();
	await revision.begin();
	await revision.answerBy('3', '3', '3');
	await revision.end();
	await page.getByRole('button', { name: 'Progress' }).click();
	await expect(page.getByRole('heading', { name: 'Progress' })).toBeFocused();
	const picture = page.getByRole('img', { name: /^What you would recall now, by page\./ });
	await expect(picture).toHaveAttribute('aria-label', /Key points: 3 of 3 learned, of \d+/);
	await page.getByText('As a table').first().click();
	await expect(page.getByRole('row', { name: /Key points 3 of 3 learned/ })).toBeVisible();
	await expectAccessible(page, 'main');
});

test('axe finds nothing on the views of revision', async ({ page }) => {
	const revision = new RevisionPage(page);
	await revision.open();
	await revision.show('Choices');
	await revision.show('Where your progress is kept');
	await expectAccessible(page);
	await page.emulateMedia({ colorScheme: 'light' });
	await revision.begin();
	await page.keyboard.press('Space');
	await expect(revision.answer).toBeVisible();
	await expectAccessible(page);
	await revision.open('review/');
	await expectAccessible(page);
});

test('a session fits a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	const revision = new RevisionPage(page);
	await revision.open();
	await revision.begin();
	const isTooWide = () =>
		page.evaluate(
			() => document.documentElement.scrollWidth > document.documentElement.clientWidth
		);
	expect(await isTooWide()).toBe(false);
	await page.keyboard.press('Space');
	expect(await isTooWide()).toBe(false);
	await revision.end();
	await page.getByRole('button', { name: 'Progress' }).click();
	expect(await isTooWide()).toBe(false);
	await page.goto('calcinosis-jdm/cards/print/?form=exam');
	await page.locator('html[data-paper-ready]').waitFor();
	expect(await isTooWide()).toBe(false);
});
