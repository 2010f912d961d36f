import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import type { OfflineSite } from '../offline/offline-site.ts';
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

test.describe('a topic whose id is not its folder', () => {
	test.beforeEach(async ({ site }) => {
		const folder = 'calcinosis-jdm';
		const rename = (text: string) => {
			const data = JSON.parse(text);
			(data.topic ?? data[0]).id = 'renamed';
			return JSON.stringify(data);
		};
		await site.publish({
			'review/topics.json': rename,
			[`${folder}/cards.json`]: rename,
			[`${folder}/cards/index.html`]: (html) =>
				html.replace('{"topic":{"id":"calcinosis-jdm"', '{"topic":{"id":"renamed"'),
		});
	});

	test('is reviewed among all topics when it was kept', async ({ page, site }) => {
		await page.goto(`${site.address}calcinosis-jdm/`);
		await stored(page, '/calcinosis-jdm/');
		await page.getByRole('button', { name: 'Keep offline' }).click();
		await expect(page.locator('[data-keep]').getByRole('status')).toContainText('Kept offline:');
		// Nothing but what was kept.
		await page.evaluate(() => caches.delete('vademecum / pages'));
		await reviewOffline(page, site);
		await expect(page.getByRole('row', { name: /^Calcinosis/ }).getByRole('cell')).toHaveText([
			'2',
			'2',
			/^1\d\d$/,
		]);
		await page.getByRole('button', { name: 'Review', exact: true }).click();
		await expect(new RevisionPage(page).due).toContainText('2 due, 10 new today.');
	});

	test('is reviewed among all topics when its cards were opened, and those not stored are told', async ({
		page,
		site,
	}) => {
		await page.goto(`${site.address}review/`);
		await stored(page, '/review/');
		await page.goto(`${site.address}calcinosis-jdm/cards/`);
		await stored(page, '/calcinosis-jdm/cards/');
		await reviewOffline(page, site, { elsewhere: 1 });
		await expect(
			page.getByText('There is progress in 1 other topic, whose cards are not stored')
		).toBeVisible();
		await page.getByRole('button', { name: 'Review', exact: true }).click();
		await expect(new RevisionPage(page).due).toContainText('2 due, 10 new today.');
	});
});

/** Opens the review of all topics without a network, with two cards of the topic due. */
async function reviewOffline(page: Page, site: OfflineSite, { elsewhere = 0 } = {}): Promise<void> {
	const { cards } = JSON.parse(
		await readFile(join(site.folder, 'calcinosis-jdm', 'cards.json'), 'utf8')
	);
	const answer = (card: { id: string; hash: string }, topic: string) => ({
		id: `${topic} ${card.id}`,
		type: 'answer',
		topic,
		card: card.id,
		hash: card.hash,
		rating: 3,
		time: Date.parse('2026-01-01'),
	});
	const entries = [
		// Two that are not siblings.
		...[cards[0], cards[3]].map((card) => answer(card, 'renamed')),
		...Array.from({ length: elsewhere }, () => answer(cards[0], 'elsewhere')),
	];
	await site.stop();
	const revision = new RevisionPage(page);
	await revision.open(`${site.address}review/`);
	await revision.show('Where your progress is kept');
	await revision.readIn(JSON.stringify({ format: 'vademecum-revision', version: 1, entries }));
	await expect(page.getByText(/^Merged: \d entries were new/)).toBeVisible();
}
