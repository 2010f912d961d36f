import { expect, test } from 'playwright/test';
import { SearchDialog } from '../pages/search-dialog.ts';

const marks = () => CSS.highlights.get('search-found')?.size ?? 0;

test('Enter opens the best section, with what was found marked until the reader clears it', async ({
	page,
}) => {
	const search = new SearchDialog(page);
	await search.open();
	await search.ask('pamidronate');
	await page.keyboard.press('Enter');

	await expect(page).toHaveURL(
		/\/calcinosis-jdm\/management\/\?found=pamidronate#medical-management$/
	);
	await expect(page.getByRole('heading', { name: 'Medical management' })).toBeInViewport();
	expect(await page.evaluate(marks)).toBeGreaterThan(0);
	await page.getByRole('button', { name: /^Clear/ }).click();
	expect(await page.evaluate(marks)).toBe(0);
	await expect(page).toHaveURL(/\/management\/#medical-management$/);
});

test('goes to what was found where it stands far below the heading', async ({ page }) => {
	await page.goto('calcinosis-jdm/management/?found=warfarin#beyond-these-notes');

	const isInSight = () => {
		const [found] = CSS.highlights.get('search-found') ?? [];
		const { top, bottom } =
			(found as Range | undefined)?.getBoundingClientRect() ?? new DOMRect(0, -1);
		return top > 0 && bottom < innerHeight;
	};
	await expect.poll(() => page.evaluate(isInSight)).toBe(true);
});

test('opens closed details that hold what was found', async ({ page }) => {
	await page.goto('calcinosis-jdm/overview/?found=fascia#definition');

	await expect(
		page.locator('details[open]').getByText('Reviews also name skin and fascia')
	).toBeVisible();
	expect(await page.evaluate(marks)).toBeGreaterThan(0);
});

test('going back brings the dialog with its query again', async ({ page }) => {
	const search = new SearchDialog(page);
	await search.open('calcinosis-jdm/overview/');
	await search.ask('cetuximab');
	await expect(page).toHaveURL(/\?q=cetuximab$/);
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/#medical-management$/);
	await page.goBack();
	await search.answered('cetuximab');

	await expect(search.input).toHaveValue('cetuximab');
	await expect(search.results.first()).toContainText('Medical management');
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(/\/overview\/$/);
});
