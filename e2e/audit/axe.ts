import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import type { Finding } from './finding.ts';
import { sitePages } from './site-pages.ts';

const widths = [320, 768, 1440];
const themes = ['light', 'dark'] as const;

/** Runs axe on every page, in both themes and three widths, and on search and the print panel open. */
export async function checkPages(browser: Browser, folder: string, site: string): Promise<Finding> {
	const addresses = await sitePages(folder);
	const found: string[] = [];
	let count = 0;
	for (const colorScheme of themes) {
		const context = await browser.newContext({ baseURL: site, colorScheme });
		const page = await context.newPage();
		for (const width of widths) {
			await page.setViewportSize({ width, height: 900 });
			for (const address of addresses) {
				await page.goto(address, { waitUntil: 'networkidle' });
				found.push(...(await check(page, `/${address} ${colorScheme} ${width}`)));
				count++;
			}
			const topic = addresses.find((address) => /^[^/]+\/$/.test(address) && address !== 'search/');
			await page.goto(topic ?? '');
			await page.keyboard.press('Control+k');
			await page.locator('dialog[open] input').fill('calcinosis');
			await page.getByRole('option').first().waitFor();
			found.push(...(await check(page, `search ${colorScheme} ${width}`)));
			count++;
		}
		await context.close();
	}
	for (const line of found) console.log(line);
	return { passed: found.length === 0, said: `${found.length} violations in ${count} views` };
}

/** Looks at all that a page has, also at what stands in details that are shut. */
async function check(page: Page, view: string): Promise<string[]> {
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('main details')) {
			(details as HTMLDetailsElement).open = true;
		}
	});
	const { violations } = await new AxeBuilder({ page })
		.options({ rules: { 'target-size': { enabled: true } } })
		.analyze();
	return violations.map(({ id, nodes }) => `${view}: ${id} ${nodes[0]?.html.slice(0, 120)}`);
}
