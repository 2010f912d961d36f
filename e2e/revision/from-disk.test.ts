import { expect, test } from 'playwright/test';
import { makeCopy } from '../offline/copy-on-disk.ts';
import { RevisionPage } from './revision-page.ts';

test('a copy from disk reviews a topic, carries progress by file, and says what it cannot', async ({
	page,
}) => {
	const { address, failures, remove } = await makeCopy(page);
	const revision = new RevisionPage(page);
	await revision.open(`${address}/calcinosis-jdm/cards/index.html`);
	await revision.begin();
	await revision.answerBy('3', '1');
	await page.keyboard.press('Space');
	const link = revision.answer.getByRole('link', { name: 'Read the section' });
	await link.click();
	await expect(page).toHaveURL(/^file:.*\/calcinosis-jdm\/[\w-]*\/?index\.html#[\w-]+$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

	await revision.open(`${address}/calcinosis-jdm/cards/index.html`);
	await revision.show('Where your progress is kept');
	expect(JSON.parse(await revision.save()).format).toBe('vademecum-revision');
	await revision.open(`${address}/review/index.html`);
	await expect(revision.due).toContainText('topics are reviewed one by one');
	await page.goto(`${address}/calcinosis-jdm/cards/print/index.html?form=cut`);
	await page.locator('html[data-paper-ready]').waitFor();
	await expect(page.locator('.cut-sheet')).not.toHaveCount(0);
	expect(failures).toEqual([]);
	await remove();
});
