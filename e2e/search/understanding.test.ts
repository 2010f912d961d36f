import { expect, test } from 'playwright/test';
import { SearchDialog } from '../pages/search-dialog.ts';

// One dialog for all: what one test has typed, the next types over.
test.describe.configure({ mode: 'default' });

let search: SearchDialog;

test.beforeAll(async ({ browser }) => {
	search = new SearchDialog(await browser.newPage());
	await search.open();
});

test('says which word it corrected, and lets the reader insist on the one typed', async () => {
	await search.ask('bisphosphanate');

	await expect(
		search.dialog.getByText('Showing bisphosphonate; nothing contains bisphosphanate.')
	).toBeVisible();
	await expect(search.results.first()).toContainText('Medical management');
	await search.dialog.getByRole('button', { name: 'Search as typed' }).click();
	await expect(search.input).toHaveValue('"bisphosphanate"');
	await expect(search.nothing).toHaveText('Nothing here on bisphosphanate.');
});

test('says what an abbreviation stands for', async () => {
	await search.ask('CPK');

	await expect(search.dialog.getByText('CPK = creatine kinase')).toBeVisible();
	await expect(search.results.first()).toContainText('Investigations');
	await expect(search.results.first().locator('mark').first()).toHaveText(/creatine kinase|CK/i);
});

test('says nothing of what its reader knows', async () => {
	for (const query of ['treatment', 'drug of choice', 'DOC', 'steroids', 'x-ray']) {
		await search.ask(query);
		await expect(search.results.first(), query).toBeVisible();
		await expect(search.dialog.locator('.notes'), query).toBeEmpty();
	}
});

test('never takes one disease for another', async () => {
	for (const query of ['inclusion body myositis', 'fibrodysplasia ossificans progressiva']) {
		await search.ask(query);
		await expect(search.results, query).toHaveCount(0);
		await expect(search.nothing, query).toContainText(query);
	}
});

test('says which words it did not find', async () => {
	await search.ask('methotrexate in asthma');

	await expect(search.results.first()).toContainText('Medical management');
	await expect(search.dialog.getByText('Not found here: asthma')).toBeVisible();
});

test('admits that it knows nothing, and suggests what it knows', async () => {
	await search.ask('asthma inhaler');

	await expect(search.results).toHaveCount(0);
	await expect(search.nothing).toHaveText('Nothing here on asthma, inhaler.');
	const suggestion = search.dialog.locator('[data-suggestion]').first();
	const text = (await suggestion.textContent()) ?? '';
	await suggestion.click();
	await expect(search.input).toHaveValue(text);
	await expect(search.results.first()).toBeVisible();
});

test('finds nothing for what the site does not know', async () => {
	for (const word of ['insulin', 'asthma', 'tetanus', 'psoriasis', 'diabetes', 'zzzz']) {
		await search.ask(word);
		await expect(search.results, word).toHaveCount(0);
	}
});

test('takes quotes to mean the very words', async () => {
	await search.ask('physio');
	await expect(search.results.first()).toBeVisible();
	await search.ask('"physio"');
	await expect(search.results).toHaveCount(0);
	await search.ask('"range of motion"');
	await expect(search.results.first().locator('mark').first()).toHaveText(/range of motion/i);
});

test('tells signs alone from no query, and what stands here only apart', async () => {
	for (const signs of ['???', '→', '🌡️']) {
		await search.ask(signs);
		await expect(search.dialog.locator('.nothing')).toHaveText(
			`“${signs}” has no word to search for.`
		);
		await expect(search.results).toHaveCount(0);
	}
	await search.ask('osteomyelitis treatment');
	await expect(search.results.first()).toContainText('Early complications');
	await expect(
		search.dialog.getByText('Not found together here: osteomyelitis, treatment')
	).toBeVisible();
});

test('shows the dose of the drug that is asked for, and denies that of one that is not here', async () => {
	await search.ask('methotrexate dose');
	await expect(search.results.first()).toContainText('methotrexate, 15–20 mg/m² a week');
	for (const query of ['colchicine dose', 'colchicine 15 mg/m2', 'dose of colchicin']) {
		await search.ask(query);
		await expect(search.results, query).toHaveCount(0);
	}
});
