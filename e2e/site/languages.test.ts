import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { serveSite } from '../../src/lib/serve.ts';
import { buildFast } from './build-site.ts';
import { findEnglish, findEnglishOn } from './find-english.ts';
import { prepareLanguage } from './languages.ts';
import { readSite } from './read-site.ts';

test.describe.configure({ timeout: 300_000 });

test('a message in English is found as a text and as an attribute', () => {
	const { onPage } = findEnglish('de');
	expect(onPage(`<h2 title="Report an error">Cards <b>of Gout</b></h2>`)).toEqual([
		'Cards',
		'Report an error',
	]);
});

test('a German site has no English around its pages, and its topics the order of their kind', async () => {
	const root = await prepareLanguage('de');
	const { code, output } = await buildFast(root);
	expect(code, output).toBe(0);
	const read = (path: string) => readFile(join(root, 'dist', path), 'utf8');

	const library = await read('index.html');
	expect(library).toContain('<html lang="de"');
	expect(library).toContain('2 Themen in 2 Fachgebieten.');
	const page = await read('lumbalpunktion/preparation/index.html');
	expect(page).toContain('alt="Seitenlage von hinten');
	expect(page).toContain('href="/about/impressum/"');
	const positions = [
		'indications',
		'contraindications',
		'preparation',
		'technique',
		'aftercare',
	].map((name) => page.indexOf(`href="/lumbalpunktion/${name}/"`));
	expect(positions).not.toContain(-1);
	expect(positions).toEqual(positions.toSorted((a, b) => a - b));
	const feed = await read('changes.xml');
	expect(feed).toContain('Eingriffe am Krankenbett: Änderungen');
	expect(feed).toContain('<language>de</language>');
	expect(await read('manifest.webmanifest')).toContain('"lang":"de"');
	const disease = await read('kalzinose/index.html');
	expect(disease).toMatch(/^<!DOCTYPE html><html lang="de" dir="ltr"/);
	expect(disease).toContain('"inLanguage":"de"');
	expect(disease).toContain('Geprüft von Dr. A. Beispiel und B. Muster, 2. März 2026');
	expect(disease).toContain('--paper-page-of:"Seite " counter(page) " von " counter(pages)');
	expect(await read('kalzinose/kalzinose.anki.txt')).toContain('::Keine Quelle gefunden');
	expect(await findEnglishOn(join(root, 'dist'), 'de')).toEqual([]);
	await rm(root, { recursive: true });
});

test('a Hindi site that knows no address says nothing in English, and is searched by its own words, in which vowel signs are letters', async ({
	page,
}) => {
	const root = await prepareLanguage('hi');
	const { code, output } = await buildFast(root, { SITE: '' });
	expect(code, output).toBe(0);
	expect(output.match(/set SITE when you publish it/g)).toHaveLength(1);
	const dist = join(root, 'dist');
	for (const [path, text] of await readSite(dist)) {
		if (/\.(?:html|md|txt|json|webmanifest|xml)$/.test(path) && path !== '/licences.txt')
			expect(text, path).not.toMatch(/localhost|127\.0\.0\.1|site\.invalid/);
	}
	expect(await findEnglishOn(dist, 'hi')).toEqual([]);
	const { address, close } = await serveSite({ folder: join(root, 'dist'), base: '/' });
	const found = page.locator('#search-page-results');

	await page.goto(`${address}search/?q=${encodeURIComponent('दाल')}`);
	await expect(found.getByRole('status')).toHaveText('1 अनुभाग');
	await expect(found.locator('mark')).toHaveText(['दाल', 'दाल']);
	await page.locator('main').getByPlaceholder('खोज').fill('बच्चा');
	await expect(found.locator('mark')).toHaveText(['बच्चों']);
	expect(await page.locator('html').getAttribute('lang')).toBe('hi');
	expect(await readFile(join(root, 'dist/gathiya/print/index.html'), 'utf8')).toMatch(
		/<link rel="stylesheet" media="print" href="[^"]*fonts-devanagari[^"]*" data-print-fonts="own"/
	);
	await close();
	await rm(root, { recursive: true });
});

test('a site that is written from right to left is laid out so, but for its figures', async ({
	page,
}) => {
	const root = await prepareLanguage('ar');
	const { code, output } = await buildFast(root);
	expect(code, output).toBe(0);
	expect(output).toContain('the program does not speak “ar”');
	const { address, close } = await serveSite({ folder: join(root, 'dist'), base: '/' });

	for (const path of ['niqris/', 'niqris/print/', 'niqris/cards/', 'search/']) {
		await page.goto(address + path);
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		for (const width of [1200, 400]) {
			await page.setViewportSize({ width, height: 800 });
			const overflow = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(overflow, `${path} ${width}`).toBe(0);
		}
	}
	await page.setViewportSize({ width: 1200, height: 800 });
	await page.goto(`${address}niqris/`);
	const sidebar = await page.locator('#starlight__sidebar').boundingBox();
	expect((sidebar?.x ?? 0) + (sidebar?.width ?? 0)).toBe(1200);
	await expect(page.getByRole('link', { name: 'المكتبة' }).first()).toBeAttached();

	await page.goto(`${address}niqris/overview/`);
	await expect(page.locator('.sl-markdown-content bdi')).toHaveText([
		'15–20\u00A0mL/kg',
		'123-456-7890',
	]);
	await page.goto(`${address}search/?q=${encodeURIComponent('الجرعة')}`);
	await expect(page.locator('main [data-search-results]')).toContainText(
		'\u206615–20\u00A0mL/kg\u2069'
	);
	await page.goto(`${address}niqris/print/`);
	await expect(page.locator('[data-topic-address] a')).toHaveAttribute('dir', 'ltr');
	await close();
	await rm(root, { recursive: true });
});
