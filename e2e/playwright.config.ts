import { defineConfig } from 'playwright/test';
import { findBrowser } from '../src/lib/browser.ts';

const { executablePath, args } = await findBrowser();

/**
 * Drives the fixture site. `npm test` builds and serves it and gives its address in `SITE_ADDRESS`; without that, it is
 * built and served for the run. The library, which some tests use instead, is built at the same time.
 */
export default defineConfig({
	testDir: '.',
	testMatch: '**/*.test.ts',
	outputDir: 'results',
	workers: 2,
	fullyParallel: true,
	forbidOnly: Boolean(process.env['CI']),
	// A machine that is busy with other things is no defect of the site.
	retries: 1,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	use: {
		baseURL: process.env['SITE_ADDRESS'] ?? 'http://127.0.0.1:4329/',
		launchOptions: { executablePath, args },
		actionTimeout: 30_000,
		screenshot: 'only-on-failure',
		// Tests of what works offline allow it.
		serviceWorkers: 'block',
		// Each worker has one context, whose storage is emptied between tests: a new one takes half a second to start.
		reuseContext: true,
	},
	...(process.env['SITE_ADDRESS']
		? {}
		: {
				webServer: {
					command: `"${process.execPath}" site/serve-fixture.ts`,
					url: 'http://127.0.0.1:4329/',
					timeout: 180_000,
					reuseExistingServer: true,
				},
			}),
});
