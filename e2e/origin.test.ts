import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';

test('a page asks no other site for anything and sets no cookie', async ({ page, baseURL }) => {
	const foreign: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
	});
	for (const address of ['', 'calcinosis-jdm/', 'calcinosis-jdm/management/']) {
		await page.goto(address, { waitUntil: 'networkidle' });
	}

	expect(foreign).toEqual([]);
	expect(await page.context().cookies()).toEqual([]);
});

test('all that a page loads unasked is below 60 KB, compressed', async ({ page }) => {
	const sizes: number[] = [];
	page.on('response', async (response) => {
		const body = await response.body().catch(() => Buffer.alloc(0));
		sizes.push(gzipSync(body).length);
	});
	await page.goto('calcinosis-jdm/management/', { waitUntil: 'networkidle' });

	const total = sizes.reduce((sum, size) => sum + size, 0);
	expect(total).toBeGreaterThan(5_000);
	expect(total).toBeLessThan(60_000);
});
