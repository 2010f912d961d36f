import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { prepareSite, runBuild } from './build-site.ts';
import { readSite } from './read-site.ts';
import { makeTopic } from './topics.ts';

test.describe.configure({ timeout: 600_000 });

/**
 * What a site can do without: each is a folder of `src` and two lines of `src/vademecum.ts`. Those that stand together
 * have nothing that could lead from one to the other, and are taken away in one build.
 */
const takenAway = [
	['site'],
	['evidence', 'hosting'],
	['print'],
	['revision', 'look'],
	['sharing', 'accessibility'],
	['search'],
	['offline'],
];

const statement =
	'\n- **Rash:** common.\n  <Evidence verdict="supported" cite={["abramowicz2015"]}>Yes.</Evidence>\n';

/** A site with everything that features make something of. */
async function makeSite(): Promise<string> {
	const files = makeTopic('gout', 'Gout');
	files['gout/overview.mdx'] += statement;
	return prepareSite(files);
}

async function takeAway(root: string, feature: string): Promise<void> {
	const config = join(root, 'src/vademecum.ts');
	const lines = (await readFile(config, 'utf8')).split('\n');
	const kept = lines.filter(
		(line) => line.trim() !== `${feature},` && !line.includes(`'./${feature}/index.ts'`)
	);
	expect(lines.length - kept.length, `lines of ${feature}`).toBe(2);
	await writeFile(config, kept.join('\n'));
	await rm(join(root, 'src', feature), { recursive: true });
}

/** Links to PDFs are shown where there are some; the page for what is missing has no address of its own. */
const isLater = /^\/\/|\.pdf$|^\/404\/$/;

/** Builds a site and finds what its pages, lists and manifest name but it does not have. */
async function findDeadEnds(root: string): Promise<string[]> {
	const { code, output } = await runBuild(root);
	expect(code, output).toBe(0);
	const files = await readSite(join(root, 'dist'));
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
	const root = await makeSite();
	expect(await findDeadEnds(root)).toEqual([]);
	await rm(root, { recursive: true });
});

for (const features of takenAway) {
	test(`a site without ${features.join(' and ')} builds, and leads to nothing of it`, async () => {
		const root = await makeSite();
		// An author who does without evidence writes none.
		if (features.includes('evidence')) {
			const page = join(root, 'content/docs/gout/overview.mdx');
			await writeFile(page, (await readFile(page, 'utf8')).replace(/ *<Evidence.*\n/, ''));
		}
		for (const feature of features) await takeAway(root, feature);
		expect(await findDeadEnds(root)).toEqual([]);
		await rm(root, { recursive: true });
	});
}

test('a site without any of them is a library of topics', async () => {
	const root = await prepareSite(makeTopic('gout', 'Gout'));
	for (const feature of takenAway.flat()) await takeAway(root, feature);
	expect(await findDeadEnds(root)).toEqual([]);
	const without = await readSite(join(root, 'dist'));
	await rm(root, { recursive: true });

	const other = await prepareSite(makeTopic('gout', 'Gout'));
	const options = takenAway
		.flat()
		.map((feature) => `${feature}: false`)
		.join(', ');
	const config = `import { vademecum } from 'vademecum';\nexport default vademecum({ ${options} });\n`;
	await writeFile(join(other, 'astro.config.mjs'), config);
	expect(await findDeadEnds(other)).toEqual([]);
	const paths = (files: Map<string, string>) =>
		[...files.keys()].map((path) => path.replace(/\.[\w-]{8}\./, '.'));
	expect(paths(await readSite(join(other, 'dist')))).toEqual(paths(without));
	await rm(other, { recursive: true });
});
