import { expect, test } from 'playwright/test';
import { serveSite } from '../../src/lib/serve.ts';
import { buildSite } from '../site/build-site.ts';
import { makeTopic } from '../site/topics.ts';
import { stored } from './test.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 120_000 });

test('a library of several topics shows what was read last and what is kept, or nothing where it cannot know', async ({
	page,
}) => {
	const site = await buildSite({ ...makeTopic('gout', 'Gout'), ...makeTopic('lupus', 'Lupus') });
	expect(site.code, site.output).toBe(0);
	const { address, close } = await serveSite({ folder: site.dist });
	const own = page.locator('[data-stored-pages]');
	const list = (name: string) =>
		own.locator('div', { has: page.getByRole('heading', { name, exact: true }) }).getByRole('link');
	await page.goto(address);
	await expect(own).toBeEmpty();

	for (const path of ['/gout/', '/lupus/management/', '/gout/overview/', '/about/accessibility/']) {
		await page.goto(new URL(path, address).href);
		await stored(page, path);
	}
	await page.goto(new URL('/lupus/', address).href);
	await page.getByRole('button', { name: 'Keep offline' }).click();
	await expect(page.locator('[data-keep]').getByRole('status')).toHaveText(/^Kept offline/);
	// Read again, so the newest.
	await page.goto(new URL('/gout/', address).href);
	const newest = () =>
		page.evaluate(async () => (await (await caches.open('vademecum / pages')).keys()).at(-1)?.url);
	await expect.poll(newest).toMatch(/\/gout\/$/);
	await page.goto(address);
	await expect(list('Read last')).toHaveText([
		'Key points · Gout',
		'Key points · Lupus',
		'Overview · Gout',
		'Management · Lupus',
	]);
	await expect(list('Kept offline')).toHaveText(['Lupus']);
	await list('Read last').nth(2).click();
	await expect(page).toHaveURL(/\/gout\/overview\/$/);

	const errors: Error[] = [];
	page.on('pageerror', (error) => errors.push(error));
	await page.addInitScript(() => {
		Object.defineProperty(CacheStorage.prototype, 'keys', {
			value: () => Promise.reject(new DOMException('refused', 'SecurityError')),
		});
	});
	await page.goto(address);
	await expect(page.getByRole('link', { name: 'Gout' })).toBeVisible();
	await page.waitForLoadState('networkidle');
	await expect(own).toBeEmpty();
	expect(errors).toEqual([]);
	await close();
	await site.remove();
});
