import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** What depends on colours alone, and so is looked at again in the dark. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/**
 * Runs axe on a page, or on a part of it by selector, in the light and the dark theme, and expects no
 * violations. Leaves the page in the dark theme.
 */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
	await expectAccessibleByDay(page, part);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expectNoViolation(axe(page, part, ';').withRules(rulesOfColour));
}

/** The same in the light theme alone. Leaves the page in it. */
export async function expectAccessibleByDay(page: Page, part = 'html'): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
	// Axe takes longer to load than to look for some things: a page that has it already gets nothing to run before.
	const isLoaded = await page.evaluate(() => 'axe' in globalThis);
	await expectNoViolation(axe(page, part, isLoaded ? ';' : undefined));
}

/** Also checks the size of touch targets, which axe does only when enabled. */
function axe(page: Page, part: string, axeSource?: string): AxeBuilder {
	return new AxeBuilder({ page, ...(axeSource && { axeSource }) })
		.include(part)
		.options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
		.setLegacyMode(true);
}

async function expectNoViolation(builder: AxeBuilder): Promise<void> {
	const { violations } = await builder.analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
