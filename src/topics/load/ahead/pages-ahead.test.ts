import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { PagesAhead } from './pages-ahead.ts';

const echo = new URL('fixtures/echo-thread.ts', import.meta.url);
const pages = Array.from({ length: 2000 }, (_, number) => ({
	file: `content/docs/topic-${number}/index.mdx`,
	data: { title: `Topic ${number}` },
}));

/** Takes a page as soon as it is ready. */
async function take(ahead: PagesAhead, file: string) {
	for (let tries = 0; tries < 2500; tries++) {
		const page = ahead.take(file);
		if (page) return page;
		await pause(10);
	}
	throw new Error(`${file} does not come.`);
}

test('pages come in order, rendered with their front matter, each once', async () => {
	const ahead = new PagesAhead(echo, 'said');
	ahead.begin(pages);

	for (const { file, data } of pages) {
		expect((await take(ahead, file)).html).toBe(`said ${file} ${data.title}`);
	}
	expect(ahead.take(pages.at(-1)?.file ?? '')).toBeUndefined();
	expect(ahead.taken).toBe(pages.length);
});

test('who looks further than has been rendered does not wait, and the thread follows', async () => {
	const ahead = new PagesAhead(echo, 'said');
	ahead.begin(pages);

	expect(ahead.take(pages[1500]?.file ?? '')).toBeUndefined();
	expect((await take(ahead, pages[1600]?.file ?? '')).html).toContain('topic-1600/');
});

test('a page that is not rendered ahead, one that is not known, and few pages are left alone', async () => {
	const ahead = new PagesAhead(echo, 'said');
	ahead.begin([{ file: 'broken.mdx', data: {} }, ...pages]);
	await take(ahead, pages[10]?.file ?? '');
	expect(ahead.take('broken.mdx')).toBeUndefined();
	expect(ahead.take('unknown.mdx')).toBeUndefined();

	const few = new PagesAhead(new URL('nowhere.ts', import.meta.url), undefined);
	few.begin(pages.slice(0, 7));
	expect(few.take(pages[0]?.file ?? '')).toBeUndefined();
});

test('a thread that fails holds nobody up', async () => {
	const ahead = new PagesAhead(new URL('nowhere.ts', import.meta.url), undefined);
	ahead.begin(pages);
	await pause(200);

	expect(ahead.take(pages[0]?.file ?? '')).toBeUndefined();
});

test('a page of the project is rendered with what features add to the config', async () => {
	const root = new URL('../../../../', import.meta.url).href;
	const ahead = new PagesAhead(new URL('ahead-thread.ts', import.meta.url), { root, base: '/' });
	const file = 'content/docs/calcinosis-jdm/management.mdx';
	const data = { title: 'Management' };
	ahead.begin([{ file, data }, ...pages]);
	const { html, metadata } = await take(ahead, file);

	expect(metadata.frontmatter).toEqual(data);
	expect(metadata.headings[0]).toMatchObject({ depth: 2, slug: 'initial-management' });
	// Evidence notes, tooltips, and the signs that Starlight puts beside titles.
	expect(html).toContain('data-evidence-note');
	expect(html).toContain('<abbr title=');
	expect(html).toContain('sl-anchor-link');
}, 30_000);
