import { expect, test } from 'playwright/test';
import { expectAccessible } from '../axe.ts';

const page_ = 'calcinosis-jdm/management/';

test('nothing of the self-test is loaded before it is asked for', async ({ page }) => {
	const files: string[] = [];
	page.on('request', (request) => files.push(request.url()));
	await page.goto(page_, { waitUntil: 'networkidle' });
	const before = files.length;
	expect(files.join(' ')).not.toMatch(/self-test|cards/);
	await page.getByRole('button', { name: 'Test yourself' }).click();
	await expect(page.getByText(/^0 of \d+ answers shown$/)).toBeVisible();
	expect(files.slice(before).join(' ')).toMatch(/self-test/);
});

test('answers are hidden until they are tapped, by keyboard alike, and come back as they were', async ({
	page,
}) => {
	await page.goto(page_);
	const content = page.locator('.sl-markdown-content');
	// A script has made abbreviations reachable by keyboard.
	await expect(content.locator('abbr[tabindex]').first()).toBeAttached();
	const before = await content.innerHTML();
	const answer = page.getByText('Intravenous pamidronate was given to 3 children');
	const text = page.getByText('no single drug works in every patient');
	await page.getByRole('button', { name: 'Test yourself' }).click();
	await expect(text).toBeHidden();
	await expect(answer).toBeHidden();
	// Cells of tables are hidden behind the name of their row.
	const cell = page.getByRole('row', { name: 'Bisphosphonates' }).getByText('Inhibit osteoclasts');
	await expect(cell).toBeHidden();
	await page.getByRole('table').getByRole('button', { name: 'of Bisphosphonates' }).click();
	await expect(cell).toBeVisible();
	const show = page.getByRole('button', { name: 'Show what is said of Overall effect' });
	await show.focus();
	await page.keyboard.press('Space');
	await expect(text).toBeVisible();
	await expect(page.getByText(/^2 of \d+ answers shown$/)).toBeVisible();
	await page.getByRole('button', { name: 'Hide what is said of Overall effect' }).click();
	await expect(text).toBeHidden();
	await expectAccessible(page);
	await page.getByRole('button', { name: 'Show all' }).click();
	await expect(text).toBeVisible();
	await page.getByRole('button', { name: 'End the test' }).click();
	await expect(page.getByRole('button', { name: 'Test yourself' })).toBeFocused();
	expect(await content.innerHTML()).toBe(before);
});

test('a question shows its options, and the key with the reasons when it is opened', async ({
	page,
}) => {
	await page.goto(page_);
	const question = page.locator('.question').first();
	await expect(question.getByRole('listitem').first()).toHaveText('Little direct effect');
	await question.getByText('Show the answer').click();
	await expect(question).toContainText('Right: Little direct effect. It remains vital');
	await expect(page.locator('card, question')).toHaveCount(0);
});
