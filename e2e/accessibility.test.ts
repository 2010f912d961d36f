import { test } from 'playwright/test';
import { expectAccessible, expectAccessibleByDay } from './axe.ts';

const addresses = [
	'',
	'nowhere/',
	'calcinosis-jdm/',
	'calcinosis-jdm/management/',
	'about/accessibility/',
];

for (const address of addresses) {
	test(`axe finds nothing to fix on /${address} on a phone, and in either theme on a desk`, async ({
		page,
	}) => {
		await page.setViewportSize({ width: 390, height: 900 });
		// The list of sections names itself when the page has come to rest.
		await page.goto(address, { waitUntil: 'networkidle' });
		await expectAccessibleByDay(page);
		// No colour is a width's own.
		await page.setViewportSize({ width: 1280, height: 900 });
		await expectAccessible(page);
	});
}
