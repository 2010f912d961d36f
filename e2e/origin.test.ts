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
