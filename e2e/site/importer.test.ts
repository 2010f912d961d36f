import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { convert } from '../../src/importer/convert.ts';
import { makeNastyNotes } from '../../src/importer/fixtures/make-nasty.ts';
import { readText } from '../../src/importer/read/text.ts';
import { projectRoot } from '../../src/lib/run.ts';
import { serveSite } from '../../src/lib/serve.ts';
import { buildSite } from './build-site.ts';

test.describe.configure({ timeout: 180_000 });

test('imported topics build untouched and show what the author typed', async ({ page }) => {
	const fixtures = join(projectRoot, 'src/importer/fixtures');
	const nasty = await readFile(join(fixtures, 'nasty.txt'), 'utf8');
	const random = Array.from({ length: 20 }, (_, index) => makeNastyNotes(index + 1, false));
	const site = await buildSite({
		...importTopic('nasty', nasty),
		...importTopic('kawasaki-disease', await readFile(join(fixtures, 'kawasaki.txt'), 'utf8')),
		...Object.assign({}, ...random.map(importRandom)),
	});
	expect(site.code, site.output).toBe(0);
	const { address, close } = await serveSite({ folder: site.dist });
	const ran: string[] = [];
	page.on('dialog', (dialog) => {
		ran.push(dialog.message());
		void dialog.dismiss();
	});
	const shows = async (path: string, notes: string) => {
		await page.goto(address + path);
		const text = squeeze((await page.locator('.sl-markdown-content').textContent()) ?? '');
		const lines = notes.split('\n').slice(1).map(contentOf).filter(Boolean);
		expect(lines.filter((line) => !text.includes(line))).toEqual([]);
	};

	await shows('nasty/overview/', nasty.split('\n\nManagement')[0] ?? '');
	await expect(page.locator('h2#signs')).toHaveText('Signs');
	await expect(page.locator('h2#signs-1')).toHaveText('Signs');
	for (const [index, notes] of random.entries()) await shows(`random/overview-${index}/`, notes);
	await page.goto(`${address}kawasaki-disease/`);
	await page.getByRole('main').getByRole('link', { name: 'Follow-up of aneurysms' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Follow-up of aneurysms');
	expect(ran).toEqual([]);

	await close();
	await site.remove();
});

/** The files of a topic made of notes, by path below `content/docs`. */
function importTopic(slug: string, notes: string): Record<string, string> {
	const made = convert(readText(notes), { title: slug, fallbackTitle: slug });
	if ('flaws' in made) throw new Error(made.flaws.map(({ message }) => message).join());
	const pages = made.topic.pages.map(({ name, text }) => [`${slug}/${name}.mdx`, text]);
	return { [`${slug}/topic.yml`]: made.topic.topicFile, ...Object.fromEntries(pages) };
}

/** The same of made-up notes. Their pages, each of one, stand in one topic, which takes less time to build than one for each. */
const importRandom = (notes: string, index: number): Record<string, string> =>
	Object.fromEntries(
		Object.entries(importTopic('random', notes)).map(([path, text]) => [
			path.replace('/overview.', `/overview-${index}.`),
			text,
		])
	);

/** What a page must show of a line of notes: everything but its mark and a heading's colon. */
const contentOf = (line: string): string =>
	squeeze(line.replace(/^\s*(?:[-*•–]\s*|\d{1,3}[.)]\s+)/, '').replace(/:\s*$/, ''));

/** Text without white space, and without the capitals that titles lose. */
const squeeze = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
