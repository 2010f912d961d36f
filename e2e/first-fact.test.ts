import { expect, test } from 'playwright/test';

const pages = [
	'',
	'overview',
	'presentation',
	'diagnosis',
	'management',
	'complications',
	'prognosis',
];

test.use({ viewport: { width: 390, height: 844 } });

test('on a phone the first fact of every page stands in the upper half of the first screen', async ({
	page,
}) => {
	for (const name of pages) {
		await page.goto(`calcinosis-jdm/${name ? `${name}/` : ''}`, { waitUntil: 'networkidle' });
		const place = await page.evaluate(() => {
			const { clientWidth, scrollWidth } = document.documentElement;
			const fact = document.querySelector('.sl-markdown-content :is(li, p, td)');
			return {
				y: fact?.getBoundingClientRect().top ?? Infinity,
				isWide: scrollWidth > clientWidth,
			};
		});
		expect(place.y, name).toBeLessThan(844 / 2);
		expect(place.y, name).toBeGreaterThan(150);
		expect(place.isWide, name).toBe(false);
	}
});

test('on a phone the pages of a topic stand before the fold of the second screen', async ({
	page,
}) => {
	await page.goto('calcinosis-jdm/', { waitUntil: 'networkidle' });
	const cards = page.getByRole('navigation', { name: 'The whole topic' });
	const bottom = await cards.evaluate((element) => element.getBoundingClientRect().bottom);
	expect(bottom).toBeLessThan(2 * 844);
	const sections = page.locator('.sl-markdown-content > :is(.level-h2, .page-cards)');
	await expect(sections.nth(0)).toContainText('Exam focus');
	await expect(sections.nth(1)).toContainText('Prognosis');
});
