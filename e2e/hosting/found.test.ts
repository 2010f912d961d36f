import { expect, test } from 'playwright/test';

test('a page tells where its picture, its Markdown and the feed are, and they are there', async ({
	page,
	request,
	baseURL,
}) => {
	await page.goto('calcinosis-jdm/overview/');
	const attribute = (selector: string, name: string) =>
		page.locator(selector).getAttribute(name).then(String);
	/** What is at an address of the site, wherever the site says that it stands. */
	const read = (address: string) =>
		request.get(new URL(new URL(address, baseURL).pathname.slice(1), baseURL).href);

	expect(await attribute('link[rel=canonical]', 'href')).toMatch(/\/calcinosis-jdm\/overview\/$/);
	const picture = await read(await attribute('meta[property="og:image"]', 'content'));
	expect(picture.headers()['content-type']).toBe('image/png');
	const bytes = await picture.body();
	expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
	const copy = await (await read(await attribute('link[type="text/markdown"]', 'href'))).text();
	expect(copy).toMatch(
		/^# Overview\n\nRevision notes, not medical advice · Not clinically reviewed/
	);
	expect(copy).toContain('> **Literature differs: amyopathic JDM**\n');
	const feed = await read(await attribute('link[type="application/rss+xml"]', 'href'));
	expect(await feed.text()).toMatch(/<title>Overview · Calcinosis in JDM<\/title>/);
});

test('search engines and programs that read find every page, and no booklet', async ({
	request,
}) => {
	const robots = await (await request.get('robots.txt')).text();
	expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n\nSitemap: http.*\/sitemap-index\.xml\n$/);
	const map = await (await request.get('sitemap-0.xml')).text();
	expect(map).toContain('/calcinosis-jdm/management/</loc>');
	expect(map).not.toMatch(/\/(?:print|search|404|offline)\/</);
	for (const [, path] of map.matchAll(/<loc>https?:\/\/[^/]+\/([^<]*)<\/loc>/g)) {
		const page = await (await request.get(path ?? '')).text();
		expect(page, path).toContain('<link rel="canonical"');
		expect(page, path).not.toContain('noindex');
	}
	const list = await (await request.get('llms.txt')).text();
	for (const [, path] of list.matchAll(/\(https?:\/\/[^/]+\/([^)]+)\)/g)) {
		expect((await request.get(path ?? '')).ok(), path).toBe(true);
	}
	expect(list.match(/^- \[/gm)).toHaveLength(7);
});

test('a host is told what headers to send, and the server sends them', async ({ request }) => {
	const page = (await request.get('calcinosis-jdm/')).headers();
	expect(page).toMatchObject({
		'content-security-policy': "frame-ancestors 'none'",
		'cross-origin-opener-policy': 'same-origin',
		'referrer-policy': 'no-referrer',
		'x-content-type-options': 'nosniff',
	});
	expect(page['permissions-policy']).toContain('camera=()');
	expect(page['cache-control'] ?? '').not.toContain('immutable');
	const html = await (await request.get('calcinosis-jdm/')).text();
	const script = html.match(/src="\/(_astro\/[^"]+\.js)"/)?.[1];
	expect((await request.get(script ?? '')).headers()['cache-control']).toContain('immutable');
	const lost = await request.get('_astro/lost.js');
	expect([lost.status(), lost.headers()['cache-control']]).toEqual([404, undefined]);
});
