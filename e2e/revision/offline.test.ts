import { expect } from 'playwright/test';
import { stored, test } from '../offline/test.ts';
import { RevisionPage } from './revision-page.ts';

test.use({ serviceWorkers: 'allow' });

test('cards that were opened once are reviewed without a network', async ({ page, site }) => {
	await page.goto(`${site.address}calcinosis-jdm/cards/`);
	await stored(page, '/calcinosis-jdm/cards/');
	await site.stop();
	const revision = new RevisionPage(page);
	await revision.open(`${site.address}calcinosis-jdm/cards/`);
	await revision.begin();
	await revision.answerBy('3', '3');
	await revision.end();
	await expect(revision.due).toHaveText('0 due, 8 new today.');
	await page.getByRole('button', { name: 'Progress' }).click();
	await expect(page.getByRole('heading', { name: 'Progress' })).toBeVisible();
});
