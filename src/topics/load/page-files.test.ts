import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type LoaderContext } from 'astro/loaders';
import { expect, onTestFinished, test, vi } from 'vitest';
import { pageFiles } from './page-files.ts';

const texts = {
	'about.mdx': 'About',
	'croup/index.mdx': 'Croup',
	'croup/topic.yml': 'title: Croup',
	'gout/index.mdx': 'Gout',
	'gout/tophi/hand.md': 'Hand',
	'gout/_note.md': 'Note',
	'gout (2)/index.mdx': 'Gout again',
	'_drafts/croup.mdx': 'Croup',
	'lupus/index.mdx': "import Card from './Card.astro';",
	'lupus/overview.mdx': 'Lupus',
	'rickets/index.mdx': '---\ntitle: Rickets\nslug: vitamin-d\n---',
	'scurvy/index.mdx': 'Scurvy',
};

/** The pages of a project of which a build knows, as they are listed and as the pattern finds them. */
async function pagesOf(shard?: string) {
	const root = mkdtempSync(join(tmpdir(), 'vademecum-pages-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	for (const [path, text] of Object.entries(texts)) {
		const file = join(root, 'content/docs', path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
	vi.stubEnv('TOPIC_SHARD', shard);
	onTestFinished(() => void vi.unstubAllEnvs());
	const { base, pattern, isListed } = pageFiles(pathToFileURL(`${root}/`));
	const listed = Object.keys(texts).filter(isListed).sort();
	expect(await load(root, base, pattern)).toEqual(listed);
	return listed;
}

/** The files that Astro's loader finds by a pattern, by their paths below `base`. */
async function load(root: string, base: string, pattern: string | string[]): Promise<string[]> {
	const found: string[] = [];
	const type = { getEntryInfo: () => ({ body: '', data: {} }) };
	const context = {
		collection: 'docs',
		config: { root: pathToFileURL(`${root}/`), srcDir: pathToFileURL(`${root}/`) },
		store: {
			get: () => undefined,
			keys: () => [],
			set: ({ filePath = '' }: { filePath?: string }) =>
				found.push(filePath.slice(base.length + 1)),
		},
		logger: { warn: vi.fn() },
		parseData: () => Promise.resolve({}),
		generateDigest: () => '',
		entryTypes: new Map([
			['.md', type],
			['.mdx', type],
		]),
	};
	await glob({ base, pattern }).load(context as unknown as LoaderContext);
	return found.sort();
}

test('a build of all topics, and the one that joins shards, list all pages', async () => {
	const all = Object.keys(texts).filter((path) => !/_note|topic\.yml/.test(path));

	expect(await pagesOf()).toEqual(all.sort());
	expect(await pagesOf('join')).toEqual(all.sort());
});

test('a shard lists the pages of its topics, and those of others that the bundler or it may have to know', async () => {
	const everywhere = ['_drafts/croup.mdx', 'about.mdx', 'gout (2)/index.mdx', 'rickets/index.mdx'];
	const bundled = ['lupus/index.mdx', 'lupus/overview.mdx'];

	expect(await pagesOf('gout/lupus')).toEqual(
		[...everywhere, ...bundled, 'gout/index.mdx', 'gout/tophi/hand.md'].sort()
	);
	expect(await pagesOf('scurvy/')).toEqual([...everywhere, ...bundled, 'scurvy/index.mdx'].sort());
	expect(await pagesOf('none')).toEqual([...everywhere, ...bundled].sort());
});
