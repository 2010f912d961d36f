import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext } from 'playwright';

/**
 * Opens pages of a served site as readers do, in both themes, and tells what is wrong with them: what axe finds, what
 * breaks the page’s policy, what is missing, and what is asked of other sites.
 *
 * `site` is the site’s address; `paths` are those of pages below it. Returns a line for each thing that was found.
 */
export async function browsePages(
	browser: Browser,
	site: string,
	paths: readonly string[]
): Promise<string[]> {
	const found: string[] = [];
	for (const colorScheme of ['light', 'dark'] as const) {
		// Pages that a service worker gives are not those that were built.
		const options = {
			colorScheme,
			serviceWorkers: 'block',
			viewport: { width: 1280, height: 900 },
		} as const;
		const context = await browser.newContext(options);
		for (const path of paths) {
			const said = await openPage(context, site, path, colorScheme === 'dark');
			found.push(...said.map((what) => `/${path} ${what}`));
		}
		await context.close();
	}
	return [...new Set(found)];
}

async function openPage(
	context: BrowserContext,
	site: string,
	path: string,
	onlyColours: boolean
): Promise<string[]> {
	const said: string[] = [];
	const page = await context.newPage();
	page.on('console', (message) => {
		if (/Content.Security.Policy|TrustedType/i.test(message.text())) {
			said.push(`breaks its policy: ${message.text().split('\n', 1)[0]}`);
		}
	});
	page.on('pageerror', ({ message }) =>
		said.push(`has a script that fails: ${message.split('\n', 1)[0]}`)
	);
	page.on('request', (request) => {
		if (/^https?:/.test(request.url()) && !request.url().startsWith(new URL(site).origin)) {
			said.push(`asks another site for ${request.url()}`);
		}
	});
	page.on('response', (response) => {
		const isPage = response.request().isNavigationRequest();
		if (response.status() >= 400 && !isPage)
			said.push(`asks for ${response.url()}, which is missing`);
	});
	await page.goto(site + path, { waitUntil: 'networkidle' });
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('main details')) {
			(details as HTMLDetailsElement).open = true;
		}
	});
	const axe = new AxeBuilder({ page })
		.options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
		.setLegacyMode(true);
	const { violations } = await (onlyColours ? axe.withRules(rulesOfColour) : axe).analyze();
	await page.close();
	return [
		...said,
		...violations.map(
			({ help, id, nodes }) => `is not accessible: ${help} (${id}), ${nodes[0]?.html.slice(0, 160)}`
		),
	];
}

/** What depends on the theme. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];
