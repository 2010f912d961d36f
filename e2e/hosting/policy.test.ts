import { expect, test, type Page } from 'playwright/test';
import { SearchDialog } from '../pages/search-dialog.ts';

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

test('no page breaks its own policy, nor do search and the booklet’s panel', async ({ page }) => {
	const violations = await watchViolations(page);
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
