import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { siteRoot } from '../../src/lib/program.ts';
import { serveSite } from '../../src/lib/serve.ts';
import { expectAccessible } from '../axe.ts';
import { prepareSite, buildFast, writeFiles } from './build-site.ts';
import { readSite } from './read-site.ts';
import { makeSmallTopic, makeTopic } from './topics.ts';

// One site for all: with a look, words and sources of its own, below a base path.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const page = (title: string, body: string) => `---\ntitle: ${title}\n---\n\n${body}\n`;

const topics = {
	...makeTopic('gout', 'Gout'),
	'gout/topic.yml':
		'title: Gout\nspecialty: Made-up medicine\nreviewed:\n  by: [Dr A. One, Dr B. Two]\n  on: 2026-11-01\n',
	'gout/presentation.mdx': page(
		'Clinical presentation',
		`## Signs

- **Tophi:** at the ear [@nice2022].

![An ear with two nodules](flow.png)

Caption: Tophi at the *ear*.
Source: [@rider2021]
Licence: CC BY 4.0

Caption: Doses in adults.

| Drug | Dose |
| --- | --- |
| Colchicine | 0.5 mg |`
	),
	'gout/management.mdx': page(
		'Management',
		`## Surgery

- Clean the skin.

![Injection of a knee](https://www.youtube.com/watch?v=aB1)

![The way of the needle](needle.mp4)

Caption: From the side.`
	),
	'gout/needle.mp4': 'no film',
	'gout/needle.vtt': 'WEBVTT',
	...makeSmallTopic('heparin', 'Heparin'),
	'heparin/topic.yml': 'title: Heparin\nkind: drug\npages: [prognosis, overview]\n',
};

const own = {
	'content/site.yml': `name: Gout clinic
tagline: What we do, and why.
logo:
  light: look/logo.svg
icon: look/icon.svg
accent: "#8a1538"
styles: look/own.css
fonts:
  text: Inter
  files:
    - family: Inter
      file: look/inter.woff2
errors: errors@example.org
whatItIs: The guideline of our department.
evidencePage: false
kind: guideline
pageSets:
  guideline:
    - { name: management, title: Steps }
    - { name: overview, title: Scope, recognises: [Purpose] }
footer:
  - text: Imprint
    link: /about/imprint/
citationStyle: look/own.csl
mediaHosts: [www.youtube-nocookie.com]
`,
	'content/look/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"/>',
	'content/look/icon.svg':
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><title>ours</title></svg>',
	'content/look/own.css': ":root[data-theme='light'] { --sl-color-text: rgb(1 2 3) }",
	'content/look/inter.woff2': 'wOF2',
	'content/about/imprint.md':
		'---\ntitle: Imprint\n---\n\nThe [library](/) is ours.\n\n:::note\nOnce.\n:::\n',
	'content/look/own.csl': `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
	<info><title>Own</title><id>own</id><updated>2026-01-01T00:00:00Z</updated></info>
	<citation><layout><text variable="citation-number"/></layout></citation>
	<bibliography><layout suffix="."><text variable="title" font-style="italic"/><text variable="URL" prefix=", "/></layout></bibliography>
</style>`,
	'content/references.bib': `@misc{nice2022,
  title = {Gout: diagnosis and management},
  year = {2022},
  url = {https://www.nice.org.uk/guidance/ng219},
  urldate = {2026-01-24}
}
@incollection{rider2021,
  title = {Crystals},
  booktitle = {Textbook of Rheumatology},
  year = {2021},
  isbn = {978-0-306-40615-7}
}
`,
};

let root: string;
let site: Awaited<ReturnType<typeof serveSite>>;
const read = (path: string) => readFile(join(root, 'dist', path), 'utf8');

test.beforeAll(async () => {
	root = await prepareSite(topics);
	await rm(join(root, 'content/about'), { recursive: true });
	await writeFiles(root, own);
	await copyFile(
		join(siteRoot, 'e2e/fixtures/paper/flow.png'),
		join(root, 'content/docs/gout/flow.png')
	);
	const { code, output } = await buildFast(root, { BASE: '/revision' });
	expect(code, output).toBe(0);
	site = await serveSite({ folder: join(root, 'dist'), base: '/revision' });
});

test.afterAll(async () => {
	await site.close();
	await rm(root, { recursive: true });
});

test('a site has its own name, look and words, and says nothing that its authors did not write', async () => {
	const dist = join(root, 'dist');
	expect(existsSync(join(dist, 'about/evidence'))).toBe(false);
	const page = await read('gout/overview/index.html');
	expect(page).toContain('| Gout clinic</title>');
	expect(page).toMatch(/<img [^>]*src="\/revision\/_astro\/logo\.[^"]+\.svg"/);
	expect(page).toMatch(/<a href="\/revision\/about\/imprint\/"[^>]*>Imprint<\/a>/);
	expect(page).toMatch(/<a href="mailto:errors@example.org[^>]*>Report an error<\/a>/);
	expect(await read('about/imprint/index.html')).toContain(
		'The <a href="/revision/">library</a> is ours.'
	);
	expect(await read('about/imprint/index.html')).toContain('class="starlight-aside ');
	expect(await read('favicon.svg')).toContain('ours');
	expect(JSON.parse(await read('manifest.webmanifest'))).toMatchObject({ name: 'Gout clinic' });
	expect(await read('index.html')).toContain('What we do, and why. 2 topics in');
	const order = (html: string) =>
		[
			...html.slice(html.indexOf('sidebar-label')).matchAll(/<a href="\/revision\/\w+\/(\w+)\/"/g),
		].map(([, name]) => name);
	expect(order(page).slice(0, 3)).toEqual(['management', 'overview', 'complications']);
	const ofDrug = await read('heparin/overview/index.html');
	expect(order(ofDrug).slice(0, 3)).toEqual(['prognosis', 'overview', 'management']);
	expect(ofDrug).toContain('"@type":"Drug"');
	const styles = (await readdir(join(dist, '_astro'))).filter((name) => name.endsWith('.css'));
	const css = (await Promise.all(styles.map((name) => read(`_astro/${name}`)))).find((text) =>
		text.includes('#8a1538')
	);
	expect(css).toMatch(/@font-face\s*\{[^}]*url\(\/revision\/_astro\/inter\.[^)]+\.woff2\)/);
	// Behind the theme and the features.
	const lastOfOurs = Math.max(css?.indexOf('--vm-color-mark') ?? 0, css?.indexOf('.evidence') ?? 0);
	expect(css?.search(/--sl-color-text:\s*(?:#010203|rgb\(1 2 3\))/)).toBeGreaterThan(lastOfOurs);

	for (const [path, text] of await readSite(dist)) {
		if (!/\.(?:html|md|txt|json|webmanifest|xml)$/.test(path) || path === '/licences.txt') continue;
		expect(text, path).not.toMatch(
			/revision notes|medical advice|HONcode|PIF TICK|abstracts|axe on/i
		);
		// The type of notes is the program's, for Anki knows it by its name.
		if (!path.endsWith('.anki.txt')) expect(text, path).not.toContain('Vademecum');
	}
});

test('sources without a DOI are listed in the site’s own style, on pages and in files', async ({
	page,
}) => {
	await page.goto(`${site.address}gout/references/`);
	const [guideline, chapter] = await page.locator('[data-references] .reference').all();
	await expect(guideline!).toHaveText(
		'Gout: diagnosis and management, https://www.nice.org.uk/guidance/ng219.'
	);
	await expect(guideline!.getByRole('link')).toHaveAttribute(
		'href',
		'https://www.nice.org.uk/guidance/ng219'
	);
	await expect(chapter!).toHaveText('Crystals. ISBN 978-0-306-40615-7.');
	expect(await read('gout/references.ris')).toContain('TY  - CHAP');
	expect(await read('gout/print/index.html')).toContain('<i>Crystals</i>');

	await page.goto(`${site.address}gout/presentation/`);
	await page.getByRole('link', { name: 'Reference 1' }).first().click();
	const card = page.getByRole('dialog', { name: 'Reference 1' });
	await expect(card.getByRole('link', { name: 'nice.org.uk' })).toBeVisible();
	expect(await read('gout/presentation/index.html')).toContain('"@type":"Chapter"');
});

test('a picture and a table have their captions, wherever the page goes', async ({ page }) => {
	await page.goto(`${site.address}gout/presentation/`);
	const figure = page.getByRole('figure');
	await expect(figure.getByRole('img')).toHaveAccessibleName('An ear with two nodules');
	await expect(figure.locator('figcaption')).toHaveText(
		'Tophi at the ear. Source: [2] Licence: CC BY 4.0'
	);
	await expect(figure.getByRole('link', { name: 'CC BY 4.0' })).toHaveAttribute('rel', 'license');
	await expect(page.getByRole('table', { name: 'Doses in adults.' })).toBeVisible();
	await expectAccessible(page);
	await page.emulateMedia({ media: 'print' });
	await expect(figure.locator('figcaption')).toBeVisible();
	await page.goto(`${site.address}gout/print/?form=sheet`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Clean the skin.')).toBeVisible();
	await expect(page.getByText('Doses in adults.')).toBeVisible();
	// The sheet that nobody wrote has no pictures; it says that the booklet has them.
	await expect(page.getByText('Tophi at the ear.')).toBeHidden();
	await expect(page.getByText('Injection of a knee')).toBeHidden();
	await expect(page.getByText(/1 picture/)).toBeVisible();
	const copy = await read('gout/presentation/index.md');
	expect(copy).toContain('Tophi at the *ear*. Source: \\[2] Licence: [CC BY 4.0](https://');
	expect(await read('gout/print/index.html')).toContain('<caption>Doses in adults.</caption>');
});

test('several reviewers are named on the page, on paper and for machines', async ({ page }) => {
	const names = 'Dr A. One and Dr B. Two';
	await page.goto(`${site.address}gout/management/`);
	await expect(page.getByText(`Reviewed by ${names}, 1 Nov 2026`)).toBeVisible();
	expect(await read('gout/print/index.html')).toContain(names);
	expect(await read('gout/management/index.html')).toContain(
		'"reviewedBy":[{"@type":"Person","name":"Dr A. One"},{"@type":"Person","name":"Dr B. Two"}]'
	);
});

test('nothing is asked of the host of a video before its reader asks for it', async ({ page }) => {
	const asked = await watchRequests(page);
	await page.goto(`${site.address}gout/management/`, { waitUntil: 'networkidle' });
	expect(asked.filter((address) => !address.startsWith(site.address))).toEqual([]);
	expect(asked.filter((address) => /needle/.test(address))).toEqual([]);

	await expectAccessible(page);
	await page.getByRole('button', { name: 'Play here Loads from www.youtube-nocookie.com' }).click();
	const frame = page.frameLocator('iframe[title="Injection of a knee"]');
	await expect(frame.getByText('The film')).toBeVisible();
	expect(asked).toContain('https://www.youtube-nocookie.com/embed/aB1');
	await expect(page.getByLabel('The way of the needle')).toHaveAttribute(
		'src',
		'/revision/gout/media/needle.mp4'
	);
	expect(await read('gout/media/needle.vtt')).toBe('WEBVTT');
});

test('on paper and without a network a title and an address stand for a video', async ({
	page,
	context,
}) => {
	await watchRequests(page);
	await page.goto(`${site.address}gout/management/`);
	const button = page.getByRole('button', { name: /Play here/ });
	await expect(button).toBeVisible();
	await context.setOffline(true);
	await button.click();
	await expect(page.getByText('Playing this needs a network connection.')).toBeVisible();
	await expect(page.getByRole('link', { name: 'Injection of a knee' })).toBeVisible();
	await context.setOffline(false);

	await page.emulateMedia({ media: 'print' });
	await expect(button).toBeHidden();
	await expect(page.getByLabel('The way of the needle')).toBeHidden();
	const printed = await page
		.locator('.media a')
		.evaluateAll((links) =>
			links.map((link) => link.textContent + getComputedStyle(link, '::after').content)
		);
	expect(printed).toEqual([
		'Injection of a knee" https://www.youtube.com/watch?v=aB1"',
		'The way of the needle" https://example.org/revision/gout/media/needle.mp4"',
	]);
	const kept = JSON.parse(await read('offline/gout.json')) as { files: { path: string }[] };
	expect(kept.files.map(({ path }) => path)).not.toContain('gout/media/needle.mp4');
});

/** Answers for the host of the video, and notes what is asked for. */
async function watchRequests(page: Page): Promise<string[]> {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	await page.route('https://www.youtube-nocookie.com/**', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<p>The film</p>' })
	);
	return asked;
}
