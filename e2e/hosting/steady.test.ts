import { expect, test } from 'playwright/test';

const addresses = [
	'',
	'calcinosis-jdm/',
	'calcinosis-jdm/management/',
	'calcinosis-jdm/print/',
	'search/',
];

test('nothing moves under the reader when the scripts of a page come late', async ({ page }) => {
	await page.setViewportSize({ width: 412, height: 823 });
	await page.addInitScript(() => {
		let sum = 0;
		new PerformanceObserver((list) => {
			const shifts = list.getEntries() as (PerformanceEntry & { value: number })[];
			for (const { value } of shifts) sum += value;
			document.documentElement.dataset['shift'] = String(sum);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	let painted = Promise.withResolvers<void>();
	await page.route('**/_astro/*.js', async (route) => {
		await painted.promise;
		await route.continue();
	});
	for (const address of addresses) {
		painted = Promise.withResolvers<void>();
		await page.goto(address, { waitUntil: 'commit' });
		await page.waitForFunction(
			() => performance.getEntriesByName('first-contentful-paint').length > 0
		);
		painted.resolve();
		await page.waitForLoadState('networkidle');
		await expect(page.locator('[data-needs-script]'), address).toHaveCount(0);
		// https://web.dev/articles/cls calls up to 0.1 good; what is left here are rounded lengths.
		const shift = Number(await page.locator('html').getAttribute('data-shift'));
		expect(shift, `/${address}`).toBeLessThan(0.01);
	}
});
