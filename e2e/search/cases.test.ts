import { expect } from 'playwright/test';
import { SearchDialog } from '../pages/search-dialog.ts';
import { test } from '../site/library.ts';

test('numbers stay what they are in results, and cells say to which column they belong', async ({
	page,
}) => {
	const search = new SearchDialog(page);
	await search.open('exc/');
	await search.ask('wallaby');
	const shown = (await search.results.allTextContents()).join('\n');
	expect(shown, 'no line ends within a number').toContain('50_×_10⁹/L'.replaceAll('_', '\u00A0'));
	const texts = shown.replaceAll('\u00A0', ' ');

	expect(texts).toContain('Wallaby: give 10 mg.');
	expect(texts).toContain('50 × 10⁹/L; dose 10 mg (In adults).');
	expect(texts).not.toMatch(/100 mg|109|101 mg/);
	expect(texts).toMatch(/Codeine · Child: –\.? Adult: 30 mg/);

	await search.open('exc/');
	await page.evaluate(() => document.dispatchEvent(new Event('selectstart')));
	const copied = () =>
		page.evaluate(() => {
			let text = '';
			const read = ({ clipboardData }: ClipboardEvent) => (text = clipboardData!.getData('text'));
			addEventListener('copy', read, { once: true });
			getSelection()!.selectAllChildren(document.querySelector('.sl-markdown-content')!);
			document.execCommand('copy');
			return text.replaceAll('\u00A0', ' ');
		});
	await expect.poll(copied, 'what is copied').toContain('50 × 10⁹/L; dose 10[a] mg');
	expect(await copied()).toContain('~~');
});

test('words that carry nothing as a rule are found where they are meant', async ({ page }) => {
	const search = new SearchDialog(page);
	await search.open('stop/');
	const first = async (query: string) => {
		await search.ask(query);
		return (await search.results.first().locator('.what').textContent()) ?? '';
	};

	for (const query of ['ALL', 'treatment of ALL', 'all'])
		expect(await first(query), query).toBe('Leukaemia');
	expect(await first('IT')).toBe('Intrathecal');
	for (const query of ['MUST', 'NO', 'ME', 'AS', 'OR', 'WHO', 'IM', 'His', 'bundle of his'])
		expect(await first(query), query).toBe('Screening for malnutrition');
	for (const query of ['hepatitis A', 'hepatitis a'])
		expect(await first(query), query).toBe('Virus of shellfish');
	expect(await first('hepatitis B')).toBe('Virus of blood');
	for (const query of ['type I diabetes', 'type i diabetes', 'type 1 diabetes'])
		expect(await first(query), query).toBe('Diabetes of the young');
	expect(await first('type II diabetes')).toBe('Diabetes of the old');
	await search.ask('who is it');
	await expect(search.results.first()).toBeVisible();
});

test('words that stand together are found where more pages than are ranked have them apart', async ({
	page,
}) => {
	const search = new SearchDialog(page);
	await search.open('croup/');

	for (const query of [
		'frozen shoulder',
		'"frozen shoulder"',
		'hepatitis E',
		'factor V',
		'vitamin K',
		'heart block',
		'Epstein-Barr virus',
		'EBV',
		'"Still disease"',
		'type 1 lesion',
		'AIDS',
	]) {
		await search.ask(query);
		await expect(search.results.first().locator('.what'), query).toHaveText('Meant');
	}
});

test('letters that look or are written otherwise are found, and queries are echoed as typed', async ({
	page,
}) => {
	const search = new SearchDialog(page);
	await search.open('chars/');
	const found = {
		fibrosis: 'Ligatures',
		hypercalcaemia: 'Soft',
		γδ: 'Greek',
		'gamma delta': 'Greek',
		Lukasiewicz: 'Greek',
		mcg: 'Greek',
		ug: 'Greek',
		microgram: 'Greek',
		'500 micrograms': 'Greek',
		'5-FU': 'Greek',
	};
	for (const [query, title] of Object.entries(found)) {
		await search.ask(query);
		await expect(search.results.first().locator('.what'), query).toHaveText(title);
	}
	await search.ask('Aerobic diarrhoea');
	await expect(search.nothing).toHaveText('Nothing here on Aerobic, diarrhoea.');
	for (const query of ['constructor', '__proto__', 'toString hasOwnProperty']) {
		await search.ask(query);
		await expect(search.results, query).toHaveCount(0);
	}
});

test('marks what was found across soft hyphens and ligatures', async ({ page }) => {
	const marked = () =>
		[...(CSS.highlights.get('search-found') ?? [])].map((range) => String(range));
	await page.goto('chars/?found=Hypercalcaemia#soft');
	await expect.poll(() => page.evaluate(marked)).toEqual(['Hyper\u00adcalcaemia']);
	await page.goto('chars/?found=fibrosis#ligatures');
	await expect.poll(() => page.evaluate(marked)).toEqual(['ﬁbrosis']);
});

test('a page that wants no search is not found', async ({ page }) => {
	const search = new SearchDialog(page);
	await search.open('exc/');
	await search.ask('platypus');

	await expect(search.nothing).toHaveText('Nothing here on platypus.');
	await expect(search.dialog).not.toContainText('Secret');
});

test('sections that share a title are named by what the item is about', async ({ page }) => {
	const search = new SearchDialog(page);
	await search.open('chars/');
	await search.ask('quokka');

	const serum = search.results.filter({ hasText: 'Chars › Two › Shared' });
	await expect(serum.locator('.what')).toHaveText('Quokka serum');
	const rash = search.results.filter({ hasText: 'Chars › Three › Shared' });
	await expect(rash.locator('.what')).toHaveText('Quokka rash');
});
