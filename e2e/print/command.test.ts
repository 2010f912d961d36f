import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { copySite, runPdfCommand } from './make-pdfs.ts';

test('without a browser the command says the ways out and leaves the site as it is', async () => {
	const { site, cache } = await copySite();
	const folder = join(site, 'calcinosis-jdm');
	const before = [await readdir(folder), await readFile(join(folder, 'index.html'), 'utf8')];
	const { code, output } = await runPdfCommand(['--site', site, '--cache', cache], {
		CHROMIUM: '/no/such/browser',
	});

	expect(code).toBe(1);
	expect(output).toContain('No PDF was made; the site itself is complete without them.');
	expect(output).toContain('CHROMIUM names /no/such/browser, which does not exist');
	expect(output).toContain('→ or run `npx playwright install chromium`');
	expect(output).not.toContain('    at ');
	expect([await readdir(folder), await readFile(join(folder, 'index.html'), 'utf8')]).toEqual(
		before
	);
});

test('the command says what to do where no site has been built', async () => {
	const { code, output } = await runPdfCommand(['--site', '/no/such/site']);

	expect(code).toBe(1);
	expect(output.trim()).toBe(
		'There is no built site with booklets in /no/such/site.\n→ Build it first: npm run build'
	);
});

test('the command says how it is used when it is called wrong', async () => {
	const { code, output } = await runPdfCommand(['--paper', 'A5']);

	expect(code).toBe(2);
	expect(output).toContain('Usage: npm run pdf [-- --site FOLDER] [--cache FOLDER]');
});
