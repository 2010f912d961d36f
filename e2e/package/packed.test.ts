import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { projectRoot } from '../../src/lib/run.ts';
import { listFiles } from '../../src/lib/list-files.ts';
import { prepareSite, runBuild, writeFiles } from '../site/build-site.ts';
import { makeTopic } from '../site/topics.ts';
import { readComparable } from './compare.ts';
import { makeFolder, npm, pack, vademecum } from './pack.ts';

test.describe.configure({ mode: 'serial', timeout: 600_000 });

let folder: string;
let tarball: string;
let site: string;

test.beforeAll(async () => {
	test.setTimeout(600_000);
	folder = await makeFolder();
	tarball = await pack(folder);
	site = join(folder, 'site');
	await mkdir(site);
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

const files = makeTopic('gout', 'Gout');
files['gout/overview.mdx'] +=
	'\n- **Rash:** common.\n  <Evidence verdict="supported" cite={["abramowicz2015"]}>Yes.</Evidence>\n';

test('a folder of content, four lines of config and the package make the same site', async () => {
	const repository = await prepareSite(files);
	await mkdir(join(repository, 'public'));
	await writeFile(join(repository, 'public', 'plan.txt'), 'copied\n');
	for (const name of ['content', 'public', 'astro.config.mjs']) {
		await cp(join(repository, name), join(site, name), { recursive: true });
	}
	const manifest = { type: 'module', dependencies: { vademecum: `file:${tarball}` } };
	await writeFile(join(site, 'package.json'), JSON.stringify(manifest));
	await npm(site, ['install']);

	const built = await vademecum(site, ['build'], { SITE: 'https://example.org' });
	expect(built.code, built.output).toBe(0);
	expect((await runBuild(repository)).code).toBe(0);

	const ours = await readComparable(join(repository, 'dist'));
	const theirs = await readComparable(join(site, 'dist'));
	expect([...theirs.keys()]).toEqual([...ours.keys()]);
	expect(
		[...theirs].filter(([path, text]) => ours.get(path) !== text).map(([path]) => path)
	).toEqual([]);
	expect(theirs.get('/gout/overview/index.html')).toContain('Rash');
	expect(theirs.get('/plan.txt')).toBe('copied\n');
	await rm(repository, { recursive: true });
});
