import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'playwright/test';

const addresses = [
	'',
	'nowhere/',
	'calcinosis-jdm/',
	'calcinosis-jdm/management/',
	'calcinosis-jdm/diagnosis/',
];

for (const colorScheme of ['light', 'dark'] as const) {
	for (const width of [390, 1280]) {
		test.describe(`${colorScheme}, ${width} pixels wide`, () => {
			test.use({ colorScheme, viewport: { width, height: 900 } });

			for (const address of addresses) {
				test(`axe finds nothing to mend on /${address}`, async ({ page }) => {
					// The list of sections names itself when the page has come to rest.
					await page.goto(address, { waitUntil: 'networkidle' });
					const { violations } = await new AxeBuilder({ page }).analyze();

					expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual(
						[]
					);
				});
			}
		});
	}
}
