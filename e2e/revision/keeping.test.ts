import { expect, test } from 'playwright/test';
import { RevisionPage } from './revision-page.ts';

test('progress is saved as a file, forgotten, and read in again without loss', async ({ page }) => {
	page.on('dialog', (dialog) => void dialog.accept());
	const revision = new RevisionPage(page);
	await revision.open();
	await revision.begin();
	await revision.answerBy('3', '1', '4');
	await revision.end();
	const before = await revision.entries();
	await revision.show('Where your progress is kept');
	const file = await revision.save();
	await page.getByRole('button', { name: 'Forget all progress' }).click();
	await expect(revision.due).toHaveText('0 due, 10 new today.');
	expect(await revision.entries()).toEqual([]);
	await revision.readIn(file);
	await expect(page.getByText('Merged: 3 entries were new.')).toBeVisible();
	await expect(revision.due).toHaveText('0 due, 7 new today.');
	expect(await revision.entries()).toEqual(before);
	// What is there already is not there twice.
	await revision.readIn(file);
	await expect(page.getByText('Merged: 0 entries were new.')).toBeVisible();
});

test('two tabs ask no card twice, and what one forgets is forgotten in both', async ({ page }) => {
	page.on('dialog', (dialog) => void dialog.accept());
	const revision = new RevisionPage(page);
	await revision.open();
	const other = new RevisionPage(await page.context().newPage());
	await other.open();
	await revision.begin();
	await other.begin();
	await other.answerBy('3', '3');
	await expect(revision.session).toContainText('Card 1 of 8');
	expect(await revision.question.textContent()).toBe(await other.question.textContent());
	await revision.answerBy('3');
	await expect(other.session).toContainText('Card 3 of 9');
	// A card that is open stays open while another one is answered.
	await other.end();
	await expect(other.due).toHaveText('0 due, 7 new today.');
	await revision.answerBy('1');
	await expect(other.due).toHaveText('0 due, 6 new today.');

	await revision.end();
	await other.begin();
	await other.answerBy('3');
	await revision.show('Where your progress is kept');
	await page.getByRole('button', { name: 'Forget all progress' }).click();
	await expect(other.session).toContainText('Card 2 of 11');
	await expect(other.session.getByRole('button', { name: 'Undo' })).toBeDisabled();
	await other.answerBy('3');
	await expect(revision.due).toHaveText('0 due, 9 new today.');
	expect(await revision.entries()).toHaveLength(1);
});

test('the logs of two devices are merged, whichever reads the other', async ({
	browser,
	baseURL,
}) => {
	const files: string[] = [];
	const devices = await Promise.all(
		['1', '3'].map(async (key) => {
			const page = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
			const revision = new RevisionPage(page);
			await revision.open();
			await revision.begin();
			await revision.answerBy(key, key);
			await revision.end();
			await revision.show('Where your progress is kept');
			files.push(await revision.save());
			return { page, revision };
		})
	);
	const merged = await Promise.all(
		devices.map(async ({ page, revision }) => {
			for (const file of files) await revision.readIn(file);
			await expect(page.getByText(/^Merged: \d entries were new/)).toBeVisible();
			await expect.poll(async () => (await revision.entries()).length).toBe(4);
			return (await revision.entries()).map(({ id }) => id).sort();
		})
	);
	expect(merged[0]).toEqual(merged[1]);
	for (const { page } of devices) await page.context().close();
});

test('a file that is none changes nothing, and says so', async ({ page }) => {
	const revision = new RevisionPage(page);
	await revision.open();
	await revision.show('Where your progress is kept');
	for (const junk of ['', '[]', '{"format":"vademecum-revision"}', '<html>']) {
		await revision.readIn(junk);
		await expect(page.getByText('This is not a progress file; nothing was changed.')).toBeVisible();
	}
	await revision.readIn(
		'{"format":"vademecum-revision","version":9,"entries":[1,{"id":"x"},null]}'
	);
	await expect(
		page.getByText('Merged: 0 entries were new. 3 entries could not be read.')
	).toBeVisible();
	expect(await revision.entries()).toEqual([]);
});

test('junk in storage breaks nothing', async ({ page }) => {
	const revision = new RevisionPage(page);
	await revision.open();
	await page.evaluate(async () => {
		const database = await new Promise<IDBDatabase>((resolve) => {
			const request = indexedDB.open('vademecum / revision');
			request.onsuccess = () => resolve(request.result);
		});
		const write = database.transaction(['entries', 'settings'], 'readwrite');
		for (const [key, junk] of ['<b>', 7, { id: 'a', time: 'x' }, null].entries()) {
			write.objectStore('entries').put(junk, `junk-${key}`);
		}
		write.objectStore('settings').put({ newPerDay: 'many', exams: [1], keys: 'x' }, 'all');
		await new Promise((resolve) => (write.oncomplete = resolve));
		database.close();
		localStorage.setItem('vademecum:/:revision-due', '{"calcinosis-jdm":{"x":{}}}');
	});
	await revision.open();
	await expect(revision.due).toHaveText('0 due, 10 new today.');
	await page.goto('calcinosis-jdm/');
	await expect(page.getByRole('link', { name: 'Revise', exact: true })).toBeVisible();
});

for (const [name, refuse] of [
	[
		'refused',
		() =>
			(IDBFactory.prototype.open = () => {
				throw new DOMException('no', 'SecurityError');
			}),
	],
	[
		'full',
		() =>
			(IDBObjectStore.prototype.put = () => {
				throw new DOMException('full', 'QuotaExceededError');
			}),
	],
] as const) {
	test(`a session works where storage is ${name}, and says so`, async ({ page }) => {
		await page.addInitScript(refuse);
		const revision = new RevisionPage(page);
		await revision.open();
		await revision.begin();
		await revision.answerBy('3', '3');
		await revision.end();
		await expect(page.getByRole('alert')).toContainText(
			'your progress is kept only until you leave this page. Save it as a file below.'
		);
		await expect(revision.due).toHaveText('0 due, 8 new today.');
		await expect(page.getByRole('button', { name: 'Save progress as a file' })).toBeVisible();
		expect(JSON.parse(await revision.save()).entries).toHaveLength(2);
	});
}
