import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { prepareSite, buildFast, writeFiles } from './build-site.ts';
import { readSite } from './read-site.ts';
import { makeTopic } from './topics.ts';

test.describe.configure({ timeout: 300_000 });

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
`,
	'content/look/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"/>',
	'content/look/icon.svg':
		'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><title>ours</title></svg>',
	'content/look/own.css': ':root { --sl-color-text: rgb(1 2 3) }',
	'content/look/inter.woff2': 'wOF2',
	'content/about/imprint.md': '---\ntitle: Imprint\n---\n\nThe [library](/) is ours.\n',
};

test('a site has its own name, look and words, and says nothing that its authors did not write', async () => {
	const topics = { ...makeTopic('gout', 'Gout'), ...makeTopic('heparin', 'Heparin') };
	const drug = 'title: Heparin\nkind: drug\npages: [complications, overview]\n';
	const root = await prepareSite({ ...topics, 'heparin/topic.yml': drug });
	await rm(join(root, 'content/about'), { recursive: true });
	await writeFiles(root, own);
	const { code, output } = await buildFast(root, { BASE: '/revision', SITE: '' });
	expect(code, output).toBe(0);
	expect(output.match(/set SITE when you publish it/g)).toHaveLength(1);
	const dist = join(root, 'dist');
	const read = (path: string) => readFile(join(dist, path), 'utf8');

	expect(existsSync(join(dist, 'about/evidence'))).toBe(false);
	const page = await read('gout/overview/index.html');
	expect(page).toContain('| Gout clinic</title>');
	expect(page).toMatch(/<img [^>]*src="\/revision\/_astro\/logo\.[^"]+\.svg"/);
	expect(page).toMatch(/<a href="\/revision\/about\/imprint\/"[^>]*>Imprint<\/a>/);
	expect(page).toMatch(/<a href="mailto:errors@example.org[^>]*>Report an error<\/a>/);
	expect(await read('about/imprint/index.html')).toContain(
		'The <a href="/revision/">library</a> is ours.'
	);
	expect(await read('favicon.svg')).toContain('ours');
	expect(JSON.parse(await read('manifest.webmanifest'))).toMatchObject({ name: 'Gout clinic' });
	expect(await read('index.html')).toContain('What we do, and why. 2 topics in');
	const order = (html: string) =>
		[
			...html.slice(html.indexOf('sidebar-label')).matchAll(/<a href="\/revision\/\w+\/(\w+)\/"/g),
		].map(([, name]) => name);
	expect(order(page).slice(0, 3)).toEqual(['management', 'overview', 'complications']);
	const ofDrug = await read('heparin/overview/index.html');
	expect(order(ofDrug).slice(0, 3)).toEqual(['complications', 'overview', 'diagnosis']);
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
		expect(text, path).not.toMatch(/localhost|127\.0\.0\.1|site\.invalid/);
		// The type of notes is the program's, for Anki knows it by its name.
		if (!path.endsWith('.anki.txt')) expect(text, path).not.toContain('Vademecum');
	}
	await rm(root, { recursive: true });
});
