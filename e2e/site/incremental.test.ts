import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { prepareSite, runBuild, writeFiles } from './build-site.ts';
import { makeTopic } from './topics.ts';

test('a build after edits renders what they touch, and is byte for byte a clean build', async () => {
	test.setTimeout(300_000);
	const slugs = ['text', 'title', 'data', 'page-gone', 'untouched', 'topic-gone'];
	const topics = slugs.map((slug) => makeTopic(slug, `Topic ${slug}`));
	const root = await prepareSite(Object.assign({}, ...topics));
	const docs = join(root, 'content', 'docs');
	await build(root);

	await appendFile(join(docs, 'text/overview.mdx'), '\n- A new statement on CRP.\n');
	await replace(join(docs, 'title/management.mdx'), 'title: Management', 'title: What to do');
	await replace(join(docs, 'data/topic.yml'), 'Topic data', 'Another title');
	await rm(join(docs, 'page-gone/prognosis.mdx'));
	await rm(join(docs, 'topic-gone'), { recursive: true });
	await writeFiles(docs, makeTopic('new', 'A new topic'));
	expect(restored(await build(root))).toEqual(new Set(['untouched']));
	expect(await readSite(root)).toEqual(await readCleanly(root));

	// What all pages are rendered with: here the words behind abbreviations.
	await appendFile(
		join(root, 'content/vocabulary.yml'),
		'- term: statistical process\n  abbreviations: [SPX]\n'
	);
	await appendFile(join(docs, 'new/overview.mdx'), '\n- SPX.\n');
	expect(restored(await build(root))).toEqual(new Set());
	const page = await readFile(join(root, 'dist/new/overview/index.html'), 'utf8');
	expect(page).toContain('<abbr title="statistical process">SPX</abbr>');
	await rm(root, { recursive: true, force: true });
});

async function build(root: string): Promise<string> {
	const { code, output } = await runBuild(root);
	expect(code, output).toBe(0);
	return output;
}

/** The topics of which a build took pages from the one before. */
const restored = (output: string): Set<string> =>
	new Set(
		[...output.matchAll(/─ \/([^/]+)\/\S*\s+\((?:restored|cached)\)/g)].map(
			([, slug]) => slug ?? ''
		)
	);

async function replace(file: string, text: string, by: string): Promise<void> {
	await writeFile(file, (await readFile(file, 'utf8')).replace(text, by));
}

/** Builds the same content in a folder where nothing was built before, and reads the site. */
async function readCleanly(root: string): Promise<Map<string, string>> {
	for (const kept of ['.cache', '.astro', 'dist', 'node_modules']) {
		await rm(join(root, kept), { recursive: true, force: true });
	}
	await build(root);
	return readSite(root);
}

/** All files of a built site by path, as text of one letter a byte. */
async function readSite(root: string): Promise<Map<string, string>> {
	const dist = join(root, 'dist');
	const entries = await readdir(dist, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
	return new Map(
		await Promise.all(
			paths.map(async (path) => [path.slice(dist.length), await readFile(path, 'latin1')] as const)
		)
	);
}
