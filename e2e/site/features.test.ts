import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { prepareSite, buildFast } from './build-site.ts';
import { builtSite } from './fixture-site.ts';
import { readSite } from './read-site.ts';
import { makeSmallTopic } from './topics.ts';

test.describe.configure({ timeout: 600_000 });

/**
 * What a site can do without: each is a folder of `src` and two lines of `src/vademecum.ts`. One site lacks the folders of
 * some, another leaves out the others by options: so each is gone where what might lead to it stays.
 */
const removed = ['site', 'look', 'hosting', 'search', 'print'];
const leftOut = ['evidence', 'offline', 'sharing', 'revision', 'accessibility'];

const statement =
	'\n- **Rash:** common.\n  <Evidence verdict="supported" cite={["abramowicz2015"]}>Yes.</Evidence>\n';

async function takeAway(root: string, feature: string): Promise<void> {
	const config = join(root, 'src/vademecum.ts');
	const lines = (await readFile(config, 'utf8')).split('\n');
	const kept = lines.filter(
		(line) => line.trim() !== `${feature},` && !line.includes(`'./${feature}/index.ts'`)
	);
	expect(lines.length - kept.length, `lines of ${feature}`).toBe(2);
	// The file is the repository's, too.
	await rm(config);
	await writeFile(config, kept.join('\n'));
	await rm(join(root, 'src', feature), { recursive: true });
}

/** Links to PDFs are shown where there are some; the page for what is missing has no address of its own. */
const isLater = /^\/\/|\.pdf$|^\/404\/$/;

async function build(root: string): Promise<string> {
	const { code, output } = await buildFast(root);
	expect(code, output).toBe(0);
	return join(root, 'dist');
}

/** Finds what the pages, lists and manifest of a built site name but it does not have. */
async function findDeadEnds(dist: string): Promise<string[]> {
	const files = await readSite(dist);
	const has = (path: string) =>
		files.has(path) || files.has(`${path}index.html`) || files.has(`${path}/index.html`);
	const named = [...files].flatMap(([file, text]) => {
		if (!/\.(?:html|webmanifest|xml|txt|md|json)$/.test(file) || file === '/licences.txt')
			return [];
		const ofPage = text.matchAll(
			/\s(?:href|src|content|data-[\w-]+)="((?:https:\/\/example\.org)?\/[^"#?]*)/g
		);
		const ofList = text.matchAll(/(?:["(>]|Sitemap: )(https:\/\/example\.org\/[^"<)\s#?]*)/g);
		return [...ofPage, ...ofList].map(([, address = '']) => ({
			file,
			path: decodeURI(address.replace('https://example.org', '')),
		}));
	});
	expect(named.length).toBeGreaterThan(50);
	const dead = named.filter(({ path }) => !isLater.test(path) && !has(path));
	return [...new Set(dead.map(({ file, path }) => `${file} → ${path}`))];
}

test('a site with all features leads nowhere in vain', async () => {
	expect(await findDeadEnds(builtSite)).toEqual([]);
});

test(`a site without the folders of ${removed.join(', ')} builds, and leads to nothing of them`, async () => {
	const files = makeSmallTopic('gout', 'Gout');
	files['gout/overview.mdx'] += statement;
	const root = await prepareSite(files);
	for (const feature of removed) await takeAway(root, feature);
	expect(await findDeadEnds(await build(root))).toEqual([]);
	await rm(root, { recursive: true });
});

test(`a site that leaves out ${leftOut.join(', ')} builds, and leads to nothing of them`, async () => {
	// An author who does without evidence writes none.
	const root = await prepareSite(makeSmallTopic('gout', 'Gout'));
	const options = leftOut.map((feature) => `${feature}: false`).join(', ');
	const config = `import { vademecum } from 'vademecum';\nexport default vademecum({ ${options} });\n`;
	await writeFile(join(root, 'astro.config.mjs'), config);
	const dist = await build(root);
	expect(await findDeadEnds(dist)).toEqual([]);
	expect(await readFile(join(dist, 'sitemap-0.xml'), 'utf8')).not.toContain('/print/');
	await rm(root, { recursive: true });
});
