import { expect } from 'playwright/test';
import { libraryBase } from '../site/build-library.ts';
import { test } from '../site/library.ts';
import { stored } from './test.ts';

test.use({ serviceWorkers: 'allow' });

test('a library of several topics shows what was read last and what is kept, or nothing where it cannot know', async ({
	page,
}) => {
	const own = page.locator('[data-stored-pages]');
	const list = (name: string) =>
		own.locator('div', { has: page.getByRole('heading', { name, exact: true }) }).getByRole('link');
	await page.goto('');
	await expect(own).toBeEmpty();

	for (const path of ['gout/', 'lupus/management/', 'gout/overview/', 'about/accessibility/']) {
		await page.goto(path);
		await stored(page, `${libraryBase}/${path}`);
	}
	await page.goto('lupus/');
	await page.getByRole('button', { name: 'Keep offline' }).click();
	await expect(page.locator('[data-keep]').getByRole('status')).toHaveText(/^Kept offline/);
	// Read again, so the newest.
	await page.goto('gout/');
	const newest = () =>
		page.evaluate(
			async () => (await (await caches.open('vademecum /some/base/ pages')).keys()).at(-1)?.url
		);
	await expect.poll(newest).toMatch(/\/gout\/$/);
	await page.goto('');
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
	await page.goto('');
	await expect(page.getByRole('link', { name: 'Gout' })).toBeVisible();
	await page.waitForLoadState('networkidle');
	await expect(own).toBeEmpty();
	expect(errors).toEqual([]);
});
