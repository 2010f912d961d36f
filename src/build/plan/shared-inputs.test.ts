import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import type { AstroConfig } from 'astro';
import { hashSettings, hashSharedFiles, isSharedInput } from './shared-inputs.ts';

const root = mkdtempSync(join(tmpdir(), 'vademecum-shared-'));
afterAll(() => rmSync(root, { recursive: true }));

const write = (path: string, text: string): void => {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
};

/** Whether another text of a file is another state of what all topics share. */
async function isShared(path: string): Promise<boolean> {
	const hash = () => hashSharedFiles(pathToFileURL(`${root}/`));
	write(path, 'export const a = 1;');
	const before = await hash();
	write(path, 'export const a = 2;');
	return (await hash()) !== before;
}

test('the vocabulary, the settings and what the config is made of are shared, the pages and the sources are not', async () => {
	write('lib/own.mjs', '');
	write('astro.config.mjs', "import './lib/own.mjs';\nexport default {};\n");
	const shared = [
		...['content/vocabulary.yml', 'content/i18n/de.yml', 'content/site.yml'],
		...['content/look/own.css', 'lib/own.mjs', 'package-lock.json', '.env.local'],
		'content/components/docs/Ban.astro',
	];
	for (const path of shared) expect(await isShared(path), path).toBe(true);
	const others = ['content/docs/gout/index.mdx', 'content/about/us.md', 'lib/other.mjs'];
	for (const path of [...others, 'content/references.bib', 'src/components/Ban.astro']) {
		expect(await isShared(path), path).toBe(false);
		expect(isSharedInput(path), path).toBe(false);
	}
});

test.each([['--config', 'ward.mjs'], ['--config=ward.mjs']])(
	'a config named by %s is shared',
	async (...args) => {
		process.argv.push(...args);
		onTestFinished(() => void process.argv.splice(-args.length));
		expect(await isShared('ward.mjs')).toBe(true);
		expect(await isShared('astro.config.mjs')).toBe(false);
	}
);

test('what a site says of Starlight is part of its settings', () => {
	const hash = (content: string) =>
		hashSettings({
			root: pathToFileURL(`${root}/`),
			vite: {},
			integrations: [{ name: 'build', hooks: {}, frame: { head: [{ tag: 'meta', content }] } }],
		} as unknown as AstroConfig);
	expect(hash('2025')).toBe(hash('2025'));
	expect(hash('2025')).not.toBe(hash('2026'));
});
