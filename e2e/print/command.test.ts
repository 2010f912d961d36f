import { expect, test } from 'playwright/test';
import { runPdfCommand } from './make-pdfs.ts';

test('without a browser the command says the ways out and builds nothing', async () => {
	const { code, output } = await runPdfCommand([], { CHROMIUM: '/no/such/browser' });

	expect(code).toBe(3);
	expect(output).toContain('No PDF was made; the site itself is complete without them.');
	expect(output).toContain('CHROMIUM names /no/such/browser, which does not exist');
	expect(output).toContain('→ or run `npx playwright install chromium`');
	expect(output).not.toContain('    at ');
	expect(output).not.toContain('[build]');
});
