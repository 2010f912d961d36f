import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import css from '@eslint/css';
import { ESLint } from 'eslint';
import compat from 'eslint-plugin-compat';
import { expect, test } from 'playwright/test';
import { builtSite } from '../site/fixture-site.ts';
import { newerFeatures } from './newer-features.ts';

const year = 2024;

/** Knows what browsers could do at the end of the year: the language, its interfaces, and CSS. */
const linter = new ESLint({
	cwd: builtSite,
	overrideConfigFile: true,
	overrideConfig: [
		{
			files: ['**/*.js'],
			plugins: { compat },
			rules: { 'compat/compat': 'error' },
			languageOptions: { ecmaVersion: year },
			settings: { targets: [`baseline ${year}`], lintAllEsApis: true },
		},
		{
			files: ['**/*.css'],
			plugins: { css },
			language: 'css/css',
			rules: { 'css/use-baseline': ['error', { available: year }] },
		},
	],
});

test('what is newer than Baseline 2024 has a fallback, and is still used', async () => {
	const found = new Set<string>();
	for (const { name, text } of await readCode()) {
		const results = await linter.lintText(text, { filePath: name });
		for (const { message } of results.flatMap(({ messages }) => messages)) {
			const feature = featureOf(message);
			expect(newerFeatures[feature], `${name}: ${message}`).toBeTruthy();
			found.add(feature);
		}
	}

	expect([...found].sort()).toEqual(Object.keys(newerFeatures).sort());
});

test('the lint finds what it is there for', async () => {
	const lint = async (text: string, filePath: string) =>
		(await linter.lintText(text, { filePath })).flatMap(({ messages }) =>
			messages.map(({ message }) => featureOf(message))
		);

	expect(await lint('a { field-sizing: content }', 'a.css')).toEqual(['Property field-sizing']);
	expect(await lint('new Highlight()', 'a.js')).toEqual(['Highlight']);
	expect(await lint('await using a = b', 'a.js')).toEqual([expect.stringMatching(/^Parsing/)]);
	expect(await lint('a { color: red }', 'a.css')).toEqual([]);
});

/** `Property 'clip' is not …` → `Property clip`; `Highlight is not …` → `Highlight`. */
function featureOf(message: string): string {
	const [, kind, name, property] =
		/^(\S+) '([^']+)'(?: of property '([^']+)')?/.exec(message) ?? [];
	if (!kind || !name) return message.split(/[\s(]/)[0] ?? '';
	return `${kind} ${name}${property ? ` of ${property}` : ''}`;
}

/** All scripts and style sheets of the built site, those that stand in its pages included, each once. */
async function readCode(): Promise<{ name: string; text: string }[]> {
	const names = await readdir(builtSite, { recursive: true });
	const code = new Map<string, string>();
	for (const name of names.filter((name) => /\.(?:js|css)$/.test(name))) {
		code.set(await readFile(join(builtSite, name), 'utf8'), name);
	}
	for (const name of names.filter((name) => name.endsWith('.html'))) {
		const html = await readFile(join(builtSite, name), 'utf8');
		for (const [, attributes = '', script = ''] of html.matchAll(
			/<script\b([^>]*)>(.*?)<\/script>/gs
		)) {
			if (!/json|speculation/.test(attributes)) code.set(script, `${name}.js`);
		}
		for (const [, style = ''] of html.matchAll(/<style\b[^>]*>(.*?)<\/style>/gs)) {
			code.set(style, `${name}.css`);
		}
	}
	return [...code].map(([text, name]) => ({ name, text }));
}
