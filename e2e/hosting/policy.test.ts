import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { SearchDialog } from '../pages/search-dialog.ts';
import { builtSite } from '../site/fixture-site.ts';

/** Every kind of page that the site has. */
const addresses = [
	'',
	'nowhere/',
	'about/accessibility/',
	'about/evidence/',
	'search/?q=pamidronate',
	'calcinosis-jdm/',
	'calcinosis-jdm/management/',
	'calcinosis-jdm/evidence/',
	'calcinosis-jdm/references/',
	'calcinosis-jdm/print/?form=sheet&paper=letter',
];

/** All that a policy names beside hashes; `'unsafe-hashes'` only where a page sets sizes of icons. */
const allowed = ["'none'", "'self'", "'wasm-unsafe-eval'", 'data:'];

test('every page carries a policy before anything else, which allows nothing from another site', async () => {
	const pages = (await readdir(builtSite, { recursive: true })).filter((name) =>
		/\.html$/.test(name)
	);
	expect(pages.length).toBeGreaterThan(10);
	for (const name of pages) {
		const html = await readFile(join(builtSite, name), 'utf8');
		const [, before = '', policy = ''] =
			/^(.*?)<meta http-equiv="content-security-policy" content="([^"]*)"/s.exec(html) ?? [];
		expect(before, name).not.toMatch(/<(?:base|body|img|link|script|style)\b/);
		const [first, ...rest] = policy.split('; ');
		expect(first, name).toBe("default-src 'none'");
		const sources = rest
			.filter((directive) => /^[\w-]+-src\b|^(?:base-uri|form-action) /.test(directive))
			.flatMap((directive) => directive.split(' ').slice(1));
		const hash = /^'sha256-[\w+/]{43}='$/;
		const others = new Set(sources.filter((source) => !hash.test(source)));
		expect([...others].sort(), name).toEqual(
			[...allowed, ...(others.has("'unsafe-hashes'") ? ["'unsafe-hashes'"] : [])].sort()
		);
		expect(rest, name).toContain("require-trusted-types-for 'script'");
	}
});

test('no page, nor search nor the booklet’s panel, breaks a policy, asks another site or sets a cookie', async ({
	page,
	baseURL,
}) => {
	const violations = await watchViolations(page);
	const foreign: string[] = [];
	page.on('request', (request) => {
		if (!/^data:/.test(request.url()) && !request.url().startsWith(baseURL ?? ''))
			foreign.push(request.url());
	});
	for (const address of addresses) {
		await page.goto(address);
		await expect(page.locator('meta[http-equiv="content-security-policy"]')).toHaveCount(1);
	}
	await page.getByRole('radio', { name: 'A4' }).check();
	await page.getByRole('radio', { name: 'Booklet' }).check();
	await expect(page.locator('html')).toHaveAttribute('data-paper-ready');
	const search = new SearchDialog(page);
	await search.open();
	await search.ask('pamidronate');
	await expect(search.results.first()).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/found=pamidronate/);
	await expect(page.getByRole('button', { name: /^Clear/ })).toBeVisible();
	await page.getByLabel('Select theme').first().selectOption('light');

	expect(violations).toEqual([]);
	expect(foreign).toEqual([]);
	expect(await page.context().cookies()).toEqual([]);
});

test('a page runs no code and shows no style that it did not come with', async ({ page }) => {
	const violations = await watchViolations(page);
	await page.route('**/calcinosis-jdm/', async (route) => {
		const response = await route.fetch();
		const injected = `<script>document.title = 'run'</script>
			<script src="data:text/javascript,document.title='run'"></script>
			<img src="x" onerror="document.title = 'run'">
			<style>main { display: none }</style><p style="color: red">a</p><iframe src="/"></iframe>`;
		await route.fulfill({ response, body: (await response.text()).replace('</body>', injected) });
	});
	await page.goto('calcinosis-jdm/');
	await page.evaluate(() => fetch('https://example.org/').catch(() => undefined));
	const markup = page.evaluate(() => (document.body.innerHTML = '<p>Text that becomes markup'));
	await expect(markup).rejects.toThrow(/TrustedHTML/);

	const refused = [
		'connect-src',
		'frame-src',
		'require-trusted-types-for',
		'script-src-attr',
		'script-src-elem',
		'style-src-attr',
		'style-src-elem',
	];
	await expect.poll(() => [...new Set(violations)].sort()).toEqual(refused);
	await expect(page).toHaveTitle(/Calcinosis/);
	await expect(page.getByRole('main')).toBeVisible();
});

/** Gathers what pages are refused from now on, by directive. */
async function watchViolations(page: Page): Promise<string[]> {
	const violations: string[] = [];
	await page.exposeFunction('reportViolation', (directive: string) => violations.push(directive));
	await page.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
			void (globalThis as { reportViolation?: (directive: string) => void }).reportViolation?.(
				effectiveDirective
			);
		});
	});
	return violations;
}
