import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { headerRules } from './rules.ts';

const guide = await readFile(new URL('../../../HOSTING.md', import.meta.url), 'utf8');
const [everywhere, made] = headerRules(['_astro']).map(({ headers }) => Object.entries(headers));

/** The settings that the guide gives for a server. */
const settingsFor = (server: string): string =>
	new RegExp(`\`\`\`${server}\n(.*?)\`\`\``, 's').exec(guide)?.[1] ?? '';

test('the guide for nginx has each header that a host shall send', () => {
	const settings = settingsFor('nginx');

	for (const [name, value] of everywhere ?? []) {
		expect(settings).toContain(`add_header ${name} "${value}" always;`);
	}
	for (const [, value] of made ?? []) expect(settings).toContain(`"${value}"`);
});

test('sites that may frame pages take the place of none', () => {
	const [{ headers } = { headers: {} }] = headerRules(
		[],
		['https://a.example', 'https://b.example']
	);
	expect(headers).toHaveProperty(
		'Content-Security-Policy',
		'frame-ancestors https://a.example https://b.example'
	);
});

test('the guide for Caddy has each header that a host shall send', () => {
	const settings = settingsFor('caddy');

	for (const [name, value] of everywhere ?? []) expect(settings).toContain(`${name} "${value}"`);
	for (const [name, value] of made ?? []) expect(settings).toContain(`${name} "${value}"`);
});

test('both guides give the types that systems do not know, and have them compressed', () => {
	const nginx = settingsFor('nginx');
	const caddy = settingsFor('caddy');

	for (const [ending, type] of Object.entries({
		webmanifest: 'application/manifest+json',
		bib: 'text/x-bibtex',
		ris: 'application/x-research-info-systems',
		md: 'text/markdown',
		apkg: 'application/apkg',
	})) {
		expect(nginx).toContain(`${type} ${ending};`);
		expect(caddy).toMatch(
			new RegExp(`path \\*\\.${ending}\n\theader @\\w+ Content-Type "?${RegExp.escape(type)}`)
		);
		// A deck is compressed already.
		if (ending === 'apkg') continue;
		expect(/gzip_types (.*);/.exec(nginx)?.[1]?.split(' ')).toContain(type);
		const compressed = [...caddy.matchAll(/header Content-Type (\S+)\*/g)].map(
			([, start]) => start ?? '-'
		);
		expect(
			compressed.some((start) => type.startsWith(start)),
			type
		).toBe(true);
	}
});
