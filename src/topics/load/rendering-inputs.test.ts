import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { digestPictures, digestProgram, digestRenderingInputs } from './rendering-inputs.ts';

async function makeProject() {
	const folder = await mkdtemp(join(tmpdir(), 'vademecum-inputs-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	return {
		digest: (base = '/') => digestRenderingInputs(pathToFileURL(`${folder}/`), base),
		pictures: () => digestPictures(pathToFileURL(`${folder}/`)),
		program(settings: { site?: string; base?: string; out?: string } = {}) {
			const { site = 'https://a.org', base = '/', out = 'dist' } = settings;
			const root = pathToFileURL(`${folder}/`);
			return digestProgram({ root, site, base, outDir: new URL(`${out}/`, root) });
		},
		async write(name: string, text: string) {
			const file = join(folder, name);
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, text);
		},
	};
}

test('changes with everything that pages are rendered with', async () => {
	const { digest, write } = await makeProject();
	const seen = new Set([digest()]);
	for (const file of [
		'content/vocabulary.yml',
		'content/references.bib',
		'content/i18n/en-GB.yml',
		'src/evidence/markup/step.ts',
		'package-lock.json',
		'astro.config.mjs',
		'content.config.ts',
	]) {
		await write(file, 'one');
		seen.add(digest());
		await write(file, 'two');
		seen.add(digest());
	}
	seen.add(digest('/some/base'));

	expect(seen.size).toBe(16);
});

test('does not change with the pages, which are told apart by their own text', async () => {
	const { digest, write } = await makeProject();
	const before = digest();
	await write('content/docs/gout/index.mdx', 'A page.');

	expect(digest()).toBe(before);
});

test('the program is another when its code or packages are, and where the site stands elsewhere', async () => {
	const { program, write } = await makeProject();
	const seen = new Set([program()]);
	for (const file of ['src/print/index.ts', 'astro.config.mjs', 'package-lock.json']) {
		await write(file, 'changed');
		seen.add(program());
	}
	seen.add(program({ site: 'https://b.org' })).add(program({ base: '/b' }));
	seen.add(program({ out: 'elsewhere' }));

	expect(seen.size).toBe(7);
});

test('it stays the same when the content changes', async () => {
	const { program, write } = await makeProject();
	const before = program();
	await write('content/vocabulary.yml', 'changed');
	await write('content/docs/gout/index.mdx', 'changed');

	expect(program()).toBe(before);
});

test('pictures and parts of pages are told from the pages', async () => {
	const { pictures, write } = await makeProject();
	await write('content/docs/gout/square.svg', 'a');
	await write('content/docs/gout/_part.mdx', 'a');
	const before = pictures();
	await write('content/docs/gout/index.mdx', 'changed');
	await write('content/docs/gout/topic.yml', 'changed');
	expect(pictures()).toBe(before);

	await write('content/docs/gout/square.svg', 'b');
	const changed = pictures();
	await write('content/docs/gout/_part.mdx', 'b');
	expect(new Set([before, changed, pictures()]).size).toBe(3);
});
