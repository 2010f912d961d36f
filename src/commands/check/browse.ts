import { availableParallelism } from 'node:os';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright';

/**
 * Opens pages of a served site in both themes and reports problems: what axe finds, violations of the page’s policy, missing
 * files, and requests to other sites.
 *
 * `site` is the address of the site. `paths` are the paths of pages, relative to it. Returns one line for each problem.
 */
export async function browsePages(
	browser: Browser,
	site: string,
	paths: readonly string[]
): Promise<string[]> {
	// A service worker might serve other pages than those that were built.
	const context = await browser.newContext({ serviceWorkers: 'block', colorScheme: 'light' });
	const found: string[][] = [];
	const waiting = [...paths.entries()];
	const next = async (): Promise<void> => {
		for (let one = waiting.shift(); one; one = waiting.shift()) {
			const [index, path] = one;
			const said = await openPage(context, site, path);
			found[index] = said.map((what) => `/${path} ${what}`);
		}
	};
	await Promise.all(Array.from({ length: availableParallelism() }, next));
	await context.close();
	return [...new Set(found.flat())];
}

async function openPage(context: BrowserContext, site: string, path: string): Promise<string[]> {
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
	await page.goto(site + path, { waitUntil: 'load' });
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('main details')) {
			(details as HTMLDetailsElement).open = true;
		}
	});
	const light = await axe(page).analyze();
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await axe(page, isThere).withRules(rulesOfColour).analyze();
	await page.close();
	return [
		...said,
		...[...light.violations, ...dark.violations].map(
			({ help, id, nodes }) => `is not accessible: ${help} (${id}), ${nodes[0]?.html.slice(0, 160)}`
		),
	];
}

/** Also checks the size of touch targets, which axe does only when enabled. `axeSource` is run in the page before. */
const axe = (page: Page, axeSource = ''): AxeBuilder =>
	new AxeBuilder({ page, axeSource })
		.options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
		.setLegacyMode(true);

/** Run in a page that has axe from the time before: it takes longer to load than to look for these. */
const isThere = ';';

/** What depends on the theme. */
const rulesOfColour = ['color-contrast', 'link-in-text-block'];
