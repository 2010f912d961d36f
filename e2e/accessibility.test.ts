import { test } from 'playwright/test';
import { expectAccessible } from './axe.ts';

const addresses = [
	'',
	'nowhere/',
	'calcinosis-jdm/',
	'calcinosis-jdm/management/',
	'calcinosis-jdm/diagnosis/',
	'about/accessibility/',
];

for (const width of [390, 1280]) {
	test.describe(`${width} pixels wide`, () => {
		test.use({ viewport: { width, height: 900 } });

		for (const address of addresses) {
			test(`axe finds nothing to mend on /${address} in either theme`, async ({ page }) => {
				// The list of sections names itself when the page has come to rest.
				await page.goto(address, { waitUntil: 'networkidle' });
				await expectAccessible(page);
			});
		}
	});
}
