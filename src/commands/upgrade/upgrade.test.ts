import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packageRoot } from '../../lib/program.ts';
import { changesBetween, isLater } from './changelog.ts';
import { changeFiles } from './codemods.ts';

const change = (path: string, text: string): string =>
	changeFiles(new Map([[path, text]]))[0]?.text ?? text;

test('keys that pages never followed go, with their lines alone', () => {
	const text = `---
title: Overview # as in the notes
prev: false
sidebar:
  order: 3 # third
  hidden: true
next:
  label: On
  link: /on/
description: "prev: this stays"
---

prev: as is
`;
	expect(change('content/docs/gout/overview.mdx', text)).toBe(`---
title: Overview # as in the notes
sidebar:
  hidden: true
description: "prev: this stays"
---

prev: as is
`);
});

test('a sidebar of nothing else goes as a whole; what has an effect needs its author', () => {
	const page = (front: string) => `---\r\ntitle: T\r\n${front}---\r\ntext\r\n`;
	const path = 'content/docs/a/index.md';

	expect(change(path, page('sidebar:\r\n  order: 1\r\n  label: A\r\n'))).toBe(page(''));
	expect(change(path, page('editUrl: true\r\n'))).toBe(page(''));
	for (const kept of [
		'banner:\r\n  content: No\r\n',
		'slug: a\r\n',
		'sidebar:\r\n  hidden: true\r\n',
	]) {
		expect(change(path, page(kept))).toBe(page(kept));
	}
	expect(change('content/about/a.md', page('prev: false\r\n'))).toBe(page('prev: false\r\n'));
	expect(change(path, '---\ntitle: [\nprev: false\n---\n')).toBe(
		'---\ntitle: [\nprev: false\n---\n'
	);
});

test('the config of a copy becomes a call, without what it had taken out', () => {
	const names = [
		'build',
		'evidence',
		'hosting',
		'offline',
		'revision',
		'search',
		'sharing',
		'site',
		'topics',
	];
	const config = `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
${names.map((name) => `import ${name} from './src/${name}/index.ts';`).join('\n')}
export default defineConfig({});
`;
	expect(change('astro.config.mjs', config)).toBe(
		"import { vademecum } from 'vademecum';\n\nexport default vademecum({ print: false });\n"
	);
	const own = `import other from 'an-integration';\n${config}`;
	expect(change('astro.config.mjs', own)).toBe(own);
});

test('a second time nothing is changed', () => {
	const [once] = changeFiles(
		new Map([['content/docs/a/b.md', '---\ntitle: T\nprev: false\n---\n']])
	);
	expect(changeFiles(new Map([['content/docs/a/b.md', once?.text ?? '']]))).toEqual([]);
});

test('of the changelog those versions are shown that are new', () => {
	const text =
		'# Changelog\n\n## Unreleased\n\n- d\n\n## 1.10.0\n\n- c\n\n## 1.9.0\n\n- b\n\n## 1.8.0\n\n- a\n';
	expect(changesBetween(text, '1.8.0', '1.10.0')).toBe('## 1.10.0\n\n- c\n\n## 1.9.0\n\n- b');
	expect(isLater('1.0.0', '1.0.0-rc.1')).toBe(true);
	expect(isLater('1.0.0', '1.0.0')).toBe(false);
});

test('the changelog of this version is told to those who upgrade to it', () => {
	const read = (name: string) => readFileSync(join(packageRoot, name), 'utf8');
	const { version } = JSON.parse(read('package.json')) as { version: string };
	const changelog = read('CHANGELOG.md');
	expect(changesBetween(changelog, '0.0.0', version)).toContain(`## ${version}\n`);
	expect(changelog).not.toMatch(/^## (?!\d+\.\d+\.\d+)/m);
});
