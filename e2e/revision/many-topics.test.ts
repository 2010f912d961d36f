import { expect, test, type Page } from 'playwright/test';
import { RevisionPage } from './revision-page.ts';

const size = 1430;
const slugOf = (place: number) => `topic-${place}`;

/** A deck of ten short cards. */
const deckOf = (slug: string) => ({
	topic: { id: slug, slug, title: `Title of ${slug}`, shortTitle: slug },
	review: 'No clinician has reviewed this topic.',
	cards: Array.from({ length: 10 }, (_, place) => ({
		id: `card-${place}`,
		hash: 'h',
		kind: 'term',
		page: 'index',
		path: ['Key points'],
		link: `/${slug}/`,
		sibling: `card-${place}`,
		ask: [`What is ${place}?`],
		answer: ['This.'],
	})),
});

/** Serves a library of that many topics to the review, and counts what it asks for. */
async function serveLibrary(page: Page) {
	const asked = { counts: 0, decks: [] as string[], bytes: 0, atOnce: 0, most: 0 };
	const answer = (json: unknown) => {
		asked.bytes += JSON.stringify(json).length;
		return { json };
	};
	await page.route('**/topics.json', (route) =>
		route.fulfill(
			answer(
				Array.from({ length: size }, (_, place) => ({
					slug: slugOf(place),
					title: `Title of ${slugOf(place)}`,
					address: `/${slugOf(place)}/`,
				}))
			)
		)
	);
	await page.route('**/topic-*/cards-summary.json', async (route) => {
		asked.counts += 1;
		asked.most = Math.max(asked.most, (asked.atOnce += 1));
		const slug = new URL(route.request().url()).pathname.split('/')[1] ?? '';
		// One card of each that was learned is withdrawn.
		const withdrawn = ['gone'];
		await route.fulfill(
			answer({ id: slug, slug, title: `Title of ${slug}`, cards: 10, all: 10, withdrawn })
		);
		asked.atOnce -= 1;
	});
	await page.route('**/topic-*/cards.json', (route) => {
		const slug = new URL(route.request().url()).pathname.split('/')[1] ?? '';
		asked.decks.push(slug);
		return route.fulfill(answer(deckOf(slug)));
	});
	return asked;
}

/** Progress in some topics: two cards that are there and one that is gone, all due, the first topic's for longest. */
const progressIn = (topics: number) =>
	JSON.stringify({
		format: 'vademecum-revision',
		version: 1,
		entries: Array.from({ length: topics }, (_, place) =>
			['card-0', 'card-1', 'gone'].map((card) => ({
				id: `${place} ${card}`,
				type: 'answer',
				topic: slugOf(place),
				card,
				hash: 'h',
				rating: 3,
				time: Date.parse('2025-01-01') + place * 3_600_000,
			}))
		).flat(),
	});

test('counts of 1,430 topics stand without any of their cards, and a session loads few decks', async ({
	page,
}) => {
	const asked = await serveLibrary(page);
	const revision = new RevisionPage(page);
	await revision.open('review/');
	await revision.show('Where your progress is kept');
	await revision.readIn(progressIn(size));
	await expect(page.getByText(`Merged: ${3 * size} entries were new.`)).toBeVisible();
	await page.locator('table[data-counted]').waitFor();
	asked.bytes = 0;
	asked.counts = 0;
	await revision.open('review/');
	await page.locator('table[data-counted]').waitFor();
	expect(asked.decks).toEqual([]);
	expect(asked.counts).toBe(size);
	expect(asked.most).toBeLessThanOrEqual(16);
	// 220 bytes a topic, before they are packed.
	expect(asked.bytes).toBeLessThan(220 * size);
	const row = page.getByRole('row', { name: 'Title of topic-7 ' });
	await expect(row.getByRole('cell')).toHaveText(['2', '2', '8']);

	await page.getByRole('button', { name: 'Review all of them' }).click();
	// The day has room for 60 cards: those of the topics that were not asked for longest.
	await expect(revision.due).toHaveText(
		`60 due, 0 new today. ${2 * size - 60} more wait for tomorrow.`
	);
	expect(asked.decks).toHaveLength(30);
	expect(asked.decks).toContain(slugOf(0));
	expect(asked.decks).not.toContain(slugOf(30));
});

test('a reader who has begun three topics of 1,430 loads the counts of three', async ({ page }) => {
	const asked = await serveLibrary(page);
	const revision = new RevisionPage(page);
	await revision.open('review/');
	await revision.show('Where your progress is kept');
	await revision.readIn(progressIn(3));
	await expect(page.getByText('Merged: 9 entries were new.')).toBeVisible();
	asked.counts = 0;
	await revision.open('review/');
	await page.locator('table[data-counted]').waitFor();
	expect(asked.counts).toBe(3);
	expect(asked.decks).toEqual([]);
	await page.getByRole('button', { name: 'Review all of them' }).click();
	await expect(revision.due).toHaveText('6 due, 10 new today.');
	expect(asked.decks.sort()).toEqual([slugOf(0), slugOf(1), slugOf(2)]);
});
