import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { addPdfs } from '../../src/lib/pdf/add-pdfs.ts';
import type { Outcome } from '../../src/lib/pdf/make-pdfs.ts';
import { booklets } from '../../src/print/pdf/variants.ts';
import { serveSite } from '../../src/lib/serve.ts';
import { readJoined } from '../site/read-joined.ts';
import { addBrokenTopic, addSigns, copySite } from './make-pdfs.ts';
import { bodyText, bodyTexts, joinTexts, marginText, wrongPageNumbers } from './pdf-layout.ts';
import { outsideTexts, overlappingTexts, titlesAtFoot } from './pdf-layout.ts';
import { readFontsNotEmbedded, readPdf, type Pdf } from './read-pdf.ts';

// One worker makes the PDFs once, for all tests of this file.
test.describe.configure({ mode: 'default', timeout: 120_000 });

const file = new URL('../fixtures/facts.json', import.meta.url);
const { sections } = JSON.parse(readFileSync(file, 'utf8')) as {
	sections: { page: string; heading: string; patterns: string[] }[];
};
const topic = 'Calcinosis in juvenile dermatomyositis';
const chapters = [
	'Key points',
	'Overview',
	'Clinical presentation',
	'Diagnostic approach',
	'Management',
	'Complications',
	'Prognosis',
];

let site: string;
let cache: string;
let a4: Pdf;
let letter: Pdf;
let sheet: Pdf;
let outcome: Outcome;
const fontsNotEmbedded: string[] = [];
const said: string[] = [];

test.beforeAll(async () => {
	test.setTimeout(120_000);
	({ site, cache } = await copySite());
	await addBrokenTopic(site, 'broken');
	await addSigns(site, 'calcinosis-jdm');
	const joined = readJoined(site, cache);
	joined.logger.warn = (line) => said.push(line);
	outcome = await addPdfs(joined, booklets, true);
	expect(outcome.printed).toEqual(['calcinosis-jdm']);
	const read = async (variant: string) => {
		const bytes = await readFile(join(site, 'calcinosis-jdm', `calcinosis-jdm-${variant}.pdf`));
		fontsNotEmbedded.push(...(await readFontsNotEmbedded(bytes)));
		return readPdf(bytes);
	};
	a4 = await read('a4');
	letter = await read('letter');
	sheet = await read('revision-sheet');
});

test('the PDFs are of the paper that their names say, and the sheet is one side of A4', () => {
	const sizes = ({ pages }: Pdf) => [
		...new Set(pages.map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`)),
	];

	expect(sizes(a4)).toEqual(['595 × 842']);
	expect(sizes(letter)).toEqual(['612 × 792']);
	expect(sizes(sheet)).toEqual(['595 × 842']);
	expect(sheet.pages).toHaveLength(1);
});

test('every page says its topic, its address, its edition and its number', () => {
	for (const { pages } of [a4, letter, sheet]) {
		pages.forEach((page, index) => {
			const margins = marginText(page);
			expect(margins).not.toContain('localhost');
			expect(margins).toContain(topic);
			expect(margins).toMatch(/calcinosis-jdm\/.*Edition of \d{1,2} \w+ \d{4}/);
			expect(margins).toContain(`page ${index + 1} of ${pages.length}`);
		});
	}
});

test('each number in the contents and behind a link is the page on which its title stands', () => {
	for (const pdf of [a4, letter]) {
		expect(pdf.bookmarks.filter(({ level }) => level === 2).map(({ title }) => title)).toEqual(
			expect.arrayContaining(chapters)
		);
		expect(wrongPageNumbers(pdf)).toEqual([]);
	}
});

test('the sheet is what was written for it, with no sign that stands alone', () => {
	const text = bodyText(sheet).replace(/ (?=[.;:,])/g, '');
	const titles = sheet.bookmarks.map(({ title }) => title);

	expect(titles).toContain('Drugs and what stands behind them');
	expect(titles).not.toContain('Exam focus');
	expect(text).not.toMatch(/[.;:,][;:,]/);
	expect(text).toContain('Warfarin, low dose Do not use, level IB');
});

test('every fact of the notes is on paper, in its section', () => {
	const text = bodyText(a4);
	const titles = a4.bookmarks.map(({ title }) => title);
	// The contents have every title too: the chapters begin after the last of its entries.
	let position = text.search(/Key points Exam focus (?!\d)/);
	expect(position).toBeGreaterThan(-1);
	const starts = titles.slice(titles.indexOf('Key points')).map((title) => {
		position = text.indexOf(title, position);
		expect(position, title).toBeGreaterThan(-1);
		return { id: title.toLowerCase().replaceAll(' ', '-'), position };
	});
	const lost = sections.flatMap(({ heading, patterns }) => {
		const index = starts.findIndex(({ id }) => id === heading);
		const next = starts.slice(index + 1).find(({ id }) => sections.some((s) => s.heading === id));
		const section = text.slice(starts[index]?.position, next?.position);
		return patterns
			.filter((pattern) => !new RegExp(pattern, 'i').test(section))
			.map((pattern) => `${heading}: ${pattern}`);
	});

	expect(lost).toEqual([]);
});

test('an abbreviation is written out once in a booklet', () => {
	for (const pdf of [a4, letter])
		expect(bodyText(pdf).match(/NXP2 \(nuclear matrix protein 2\)/g)).toHaveLength(1);
});

test('signs that only few faces have are on paper', () => {
	// What is set in another face is a text by itself.
	const textOf = (pdf: Pdf) => bodyText(pdf).replaceAll(' ', '');
	for (const pdf of [a4, letter, sheet]) expect(textOf(pdf).includes('anti-TIF1γ')).toBe(true);
	for (const pdf of [a4, letter]) {
		expect(textOf(pdf).includes('≠Literaturediffers')).toBe(true);
		expect(textOf(pdf)).toContain('HCO₃⁻⬆✗⇌♀⩾');
	}
});

test('a sign that no face has is said to be a box', () => {
	const pdfs = outcome.pdfs.get('calcinosis-jdm') ?? [];
	expect(pdfs.map(({ boxes }) => boxes)).toEqual([['\u{F0000}'], ['\u{F0000}'], []]);
	expect(said.filter((line) => line.includes('U+F0000'))).toEqual([
		expect.stringMatching(/^content\/docs\/calcinosis-jdm has .*which PDFs show as a box/),
	]);
});

test('nothing of the screen is on paper', () => {
	for (const pdf of [a4, letter, sheet]) {
		const words = /\b(Search|On this page|Skip to content|Previous|Next|Print|Evidence notes)\b/;
		expect(words.exec(pdf.pages.map(({ texts }) => joinTexts(texts)).join(' '))).toBeNull();
	}
});

test('no title stands at the foot of a page, no text leaves the page or covers another', () => {
	for (const pdf of [a4, letter, sheet]) {
		expect(titlesAtFoot(pdf)).toEqual([]);
		expect(outsideTexts(pdf)).toEqual([]);
		expect(overlappingTexts(pdf)).toEqual([]);
	}
});

test('no page but the last is less than two thirds full', () => {
	for (const { pages } of [a4, letter]) {
		for (const page of pages.slice(0, -1)) {
			const lowest = Math.min(...bodyTexts(page).map(({ y }) => y));
			expect(lowest).toBeLessThan(page.height / 3);
		}
	}
});

test('text is at least 8.5 points on the sheet and 9 points in the booklet', () => {
	const smallest = ({ pages }: Pdf) =>
		Math.min(...pages.flatMap(bodyTexts).map(({ size }) => size));

	expect(smallest(sheet)).toBeGreaterThan(8.45);
	expect(smallest(a4)).toBeGreaterThan(8.9);
});

test('the PDFs are tagged, titled, in English, and carry their fonts', () => {
	for (const pdf of [a4, letter, sheet]) {
		expect(pdf.isTagged).toBe(true);
		expect(pdf.info).toMatchObject({ Language: 'en-GB', Author: 'Vademecum' });
		expect(pdf.info['Subject']).toContain('Calcium deposits under the skin');
	}
	expect(fontsNotEmbedded).toEqual([]);
	expect(a4.info['Title']).toBe(topic);
	expect(sheet.info['Title']).toBe(`${topic}: revision sheet`);
});

test('links lead to destinations in the PDF or to full addresses of the site', () => {
	const links = a4.pages.flatMap((page) => page.links);
	const inside = a4.pages.reduce((sum, page) => sum + page.insideLinks, 0);

	expect(inside).toBeGreaterThan(30);
	expect(links.length).toBeGreaterThan(0);
	expect(links.filter((link) => !/^https?:\/\/(?!127\.)/.test(link))).toEqual([]);
});

test('the landing page links each PDF, and says its pages and size where scripts run', async ({
	browser,
}) => {
	const { address, close } = await serveSite({ folder: site });
	try {
		const files = await readdir(join(site, 'calcinosis-jdm'));
		for (const javaScriptEnabled of [false, true]) {
			const page = await browser.newPage({ javaScriptEnabled });
			await page.goto(`${address}calcinosis-jdm/`);
			const links = page.locator('[data-downloads] a');
			await expect(links).toHaveText(['A4', 'Letter', 'Revision sheet']);
			await page.getByText('PDF', { exact: true }).click();
			for (const link of await links.all()) {
				expect(files).toContain((await link.getAttribute('href'))?.split('/').at(-1));
			}
			if (javaScriptEnabled) {
				await expect(page.locator('[data-downloads]')).toContainText(
					new RegExp(
						`A4 \\(${a4.pages.length} pages, \\d+ kB\\).*Letter .*Revision sheet \\(1 page, `
					)
				);
			}
			await page.close();
		}
	} finally {
		await close();
	}
});

test('a site without PDFs offers none where scripts run', async ({ page }) => {
	const { site: without } = await copySite();
	await addPdfs(readJoined(without, join(without, 'none')), booklets, false);
	const { address, close } = await serveSite({ folder: without });
	try {
		await page.goto(`${address}calcinosis-jdm/`);
		await page.getByText('PDF', { exact: true }).click();
		await expect(page.getByRole('main').getByText('The whole topic to print')).toBeVisible();
		await expect(page.locator('[data-downloads]')).toBeHidden();
	} finally {
		await close();
	}
});

test('a topic that cannot be printed is named, and does not stop the others', async () => {
	expect(outcome.failed).toEqual([
		{
			slug: 'broken',
			reason: expect.stringMatching(/What stands at .*broken\/print\/ does not get ready/),
		},
	]);
	expect(await readdir(join(site, 'broken'))).toEqual(['print']);
});

test('a topic that has not changed is not printed again', async () => {
	const again = await addPdfs(readJoined(site, cache), booklets, false);
	expect([...again.pdfs.keys()]).toEqual(['calcinosis-jdm']);
});
