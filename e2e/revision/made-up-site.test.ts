import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, type Page } from 'playwright/test';
import { builtLibrary } from '../site/build-library.ts';
import { test } from '../site/library.ts';
import { RevisionPage } from './revision-page.ts';

const drawing = (colour: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 4 3"><rect width="4" height="3" fill="${colour}"/></svg>\n`;

async function beginExam(page: Page): Promise<RevisionPage> {
	const revision = new RevisionPage(page);
	await revision.open('quiz/cards/');
	await page.getByRole('button', { name: 'Mock exam: 50 questions, 50 minutes' }).click();
	return revision;
}

test('an exam asks 50 questions, counts them, and gives no answer before the end', async ({
	page,
}) => {
	test.setTimeout(120_000);
	const { session } = await beginExam(page);
	await expect(session).toContainText('Question 1 of 50, 50 minutes left');
	await expect(page.getByRole('button', { name: 'Show the answer' })).toHaveCount(0);
	const asked = new Set<string | null>();
	for (let count = 1; count <= 50; count += 1) {
		await expect(session).toContainText(`Question ${count} of 50`);
		asked.add(await session.locator('.card-ask').textContent());
		// 40 right ones, 6 wrong ones, 4 passed over.
		if (count <= 40) await session.getByRole('radio', { name: /^Right/ }).check();
		else if (count <= 46) await session.getByRole('radio', { name: 'Wrong three' }).check();
		await session.getByRole('button', { name: 'Next' }).click();
	}
	expect(asked.size).toBe(50);
	await expect(session).toContainText('40 right, 6 wrong, 4 not answered: 154 of 200 points');
	await expect(session).not.toContainText('Time is up.');
	const missed = session.getByRole('article');
	await expect(missed).toHaveCount(10);
	await expect(missed.first()).toContainText('You chose: Wrong three.');
	await expect(missed.first()).toContainText(/Right: Right (?:one|two)\./);
	await expect(missed.last()).toContainText('You chose: nothing.');
	// Nothing of when cards are due has changed.
	await session.getByRole('button', { name: 'Back' }).click();
	await expect(page.locator('.due')).toHaveText(/^0 due, 10 new today\./);
});

test('an exam ends by itself when time is up, with what was answered by then', async ({ page }) => {
	await page.clock.install();
	const { session } = await beginExam(page);
	await session.getByRole('radio', { name: /^Right/ }).check();
	await session.getByRole('button', { name: 'Next' }).click();
	await page.clock.runFor('29:30');
	await expect(session).toContainText('Question 2 of 50, 21 minutes left');
	await page.clock.runFor('19:50');
	await expect(session).toContainText('Question 2 of 50, 1 minute left');
	// What is chosen and not confirmed does not count.
	await session.getByRole('radio', { name: /^Right/ }).check();
	await page.clock.runFor('00:45');
	await expect(session).toContainText('Time is up.');
	await expect(session).toContainText('1 right, 0 wrong, 49 not answered: 4 of 200 points');
	await expect(session.getByRole('button', { name: 'Next' })).toHaveCount(0);
});

test('cards show the picture of their statement, or of their section, with the answer', async ({
	page,
}) => {
	const revision = new RevisionPage(page);
	await revision.open('tophi/cards/');
	await revision.begin();
	const picture = revision.session.getByRole('img');
	for (const alt of ['A tophus on an ear', 'Both feet of an adult']) {
		await expect(picture).toHaveCount(0);
		await page.keyboard.press('Space');
		await expect(picture).toHaveAccessibleName(alt);
		await expect
			.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
			.toBe(400);
		await page.keyboard.press('3');
	}
	const pack = unzipSync(await readFile(join(builtLibrary, 'tophi', 'tophi.apkg')));
	const names: Record<string, string> = JSON.parse(Buffer.from(pack['media'] ?? '').toString());
	expect(Object.keys(names)).toEqual(['0', '1']);
	const media = Object.keys(names).map((name) => Buffer.from(pack[name] ?? '').toString());
	expect(media.sort()).toEqual([drawing('tan'), drawing('teal')]);
	const text = await readFile(join(builtLibrary, 'tophi', 'tophi.anki.txt'), 'utf8');
	for (const name of Object.values(names)) expect(text).toContain(name);

	await page.emulateMedia({ colorScheme: 'dark' });
	await page.goto('tophi/');
	await expect(page.getByRole('img', { name: 'Both feet of an adult' })).toHaveCSS(
		'background-color',
		'rgb(255, 255, 255)'
	);
});

test('paper has the pictures, with scripts and without, and none is cut off', async ({
	page,
	browser,
	library,
}) => {
	for (const query of ['', '?form=cut', '?form=gaps', '?form=exam']) {
		await page.goto(`tophi/cards/print/${query}`);
		await page.locator('html[data-paper-ready]').waitFor();
		const sizes = await page.locator('[data-paper] img').evaluateAll((images) =>
			images.map((image) => {
				const { height, bottom } = image.getBoundingClientRect();
				const card = image.closest('.cut-text')?.getBoundingClientRect();
				return height > 20 && bottom <= (card?.bottom ?? Infinity) + 1;
			})
		);
		expect(sizes, query).toEqual([true, true]);
	}
	const context = await browser.newContext({ javaScriptEnabled: false, baseURL: library });
	const plain = await context.newPage();
	await plain.goto('tophi/cards/print/');
	await expect(plain.getByRole('img', { name: 'A tophus on an ear' })).toBeVisible();
	// A topic without cards offers none.
	await plain.goto('stop/cards/');
	await expect(plain.getByText('say nothing yet that a card could ask for.')).toBeVisible();
	await expect(plain.getByRole('link', { name: /Deck for Anki|paper/ })).toHaveCount(0);
	await plain.goto('stop/');
	await expect(plain.getByRole('link', { name: 'Revise' })).toHaveCount(0);
	await expect(plain.locator('[data-self-test]')).toHaveCount(0);
	await context.close();
});
