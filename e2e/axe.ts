import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from 'playwright/test';

/** What depends on colours alone, and so is looked at again in the dark. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];

/**
 * Has axe look at a page, or a part of it by its selector, in the light and in the dark theme, and
 * expects that it finds nothing to mend. Leaves the page dark.
 */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
	const root = page.locator('html');
	await page.emulateMedia({ colorScheme: 'light' });
	await expect(root).toHaveAttribute('data-theme', 'light');
	await expectNoViolation(axe(page, part));
	await page.emulateMedia({ colorScheme: 'dark' });
	await expect(root).toHaveAttribute('data-theme', 'dark');
	await expectNoViolation(axe(page, part).withRules(rulesOfColour));
}

/** Also looks at the size of what can be pressed, which axe does only when asked. */
function axe(page: Page, part: string): AxeBuilder {
	return new AxeBuilder({ page })
		.include(part)
		.options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
		.setLegacyMode(true);
}

async function expectNoViolation(builder: AxeBuilder): Promise<void> {
	const { violations } = await builder.analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
}
