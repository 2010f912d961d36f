import { expect, test } from 'playwright/test';
import { measureView } from '../bench/browser/view.ts';

test('the page of a review with all its cards is light', async ({ browser, baseURL }) => {
	const view = await measureView(browser, `${baseURL}calcinosis-jdm/cards/`);
	expect(view.bytes).toBeLessThanOrEqual(60 * 1024);
	// What is counted is there at all.
	expect(view.bytes).toBeGreaterThan(20_000);
});
