import { expect, test, type Page } from 'playwright/test';
import { RevisionPage } from './revision-page.ts';

const size = 143;
const slugOf = (index: number) => `topic-${index}`;

/** A deck of ten short cards. */
const deckOf = (slug: string) => ({
	topic: { id: slug, slug, title: `Title of ${slug}`, shortTitle: slug },
	review: 'No clinician has reviewed this topic.',
	cards: Array.from({ length: 10 }, (_, index) => ({
		id: `card-${index}`,
		hash: 'h',
		kind: 'term',
		page: 'index',
		path: ['Key points'],
		link: `/${slug}/`,
		sibling: `card-${index}`,
		ask: [`What is ${index}?`],
		answer: ['This.'],
	})),
});

/** Serves a library of that many topics to the review, and counts what it asks for. */
async function serveLibrary(page: Page) {
	const asked = { decks: [] as string[], all: 0 };
	page.on('request', () => (asked.all += 1));
	await page.route('**/review/topics.json', (route) =>
		route.fulfill({
			json: Array.from({ length: size }, (_, index) => {
				const slug = slugOf(index);
				return { id: slug, slug, title: `Title of ${slug}`, cards: 10, withdrawn: ['gone'] };
			}),
		})
	);
	await page.route('**/topic-*/cards.json', (route) => {
		const slug = new URL(route.request().url()).pathname.split('/')[1] ?? '';
		asked.decks.push(slug);
		return route.fulfill({ json: deckOf(slug) });
	});
	return asked;
}

/** Progress in some topics: two cards that are there and one that is gone, all due, the first topic's for longest. */
const progressIn = (topics: number) =>
	JSON.stringify({
		format: 'vademecum-revision',
		version: 1,
		entries: Array.from({ length: topics }, (_, index) =>
			['card-0', 'card-1', 'gone'].map((card) => ({
				id: `${index} ${card}`,
				type: 'answer',
				topic: slugOf(index),
				card,
				hash: 'h',
				rating: 3,
				time: Date.parse('2025-01-01') + index * 3_600_000,
			}))
		).flat(),
	});

test('counts of 143 topics stand without any of their cards, and a session loads few decks', async ({
	page,
}) => {
	const asked = await serveLibrary(page);
	const revision = new RevisionPage(page);
	await revision.open('review/');
	await revision.show('Where your progress is kept');
	await revision.readIn(progressIn(size));
	await expect(page.getByText(`Merged: ${3 * size} entries were new.`)).toBeVisible();
	const before = asked.all;
	await revision.open('review/');
	const row = page.getByRole('row', { name: 'Title of topic-7 2' });
	await expect(row.getByRole('cell')).toHaveText(['2', '2', '8']);
	expect(asked.decks).toEqual([]);
	// The page with its scripts and styles, and one file with the counts of all topics.
	expect(asked.all - before).toBeLessThan(20);

	await page.getByRole('button', { name: 'Review all of them' }).click();
	// The day has room for 60 cards: those of the topics that were not asked for longest.
	await expect(revision.due).toHaveText(
		`60 due, 0 new today. ${2 * size - 60} more wait for tomorrow.`
	);
	expect(asked.decks).toHaveLength(30);
	expect(asked.decks).toContain(slugOf(0));
	expect(asked.decks).not.toContain(slugOf(30));
});

test('a reader who has begun three topics of 143 sees and reviews three', async ({ page }) => {
	const asked = await serveLibrary(page);
	const revision = new RevisionPage(page);
	await revision.open('review/');
	await revision.show('Where your progress is kept');
	await revision.readIn(progressIn(3));
	await expect(page.getByText('Merged: 9 entries were new.')).toBeVisible();
	await expect(page.getByRole('row', { name: /^Title of/ })).toHaveCount(3);
	expect(asked.decks).toEqual([]);
	await page.getByRole('button', { name: 'Review all of them' }).click();
	await expect(revision.due).toHaveText('6 due, 10 new today.');
	expect(asked.decks.sort()).toEqual([slugOf(0), slugOf(1), slugOf(2)]);
});
