import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fingerprinter, namedFiles } from './fingerprint.ts';

const html = '<link href="/base/print.css"><img src="/base/a.png?1"><a href="/base/gout/">x</a>';

test('names the files that a page needs, and no page', () => {
	expect(namedFiles(html, '/base/')).toEqual(['a.png', 'print.css']);
	expect(namedFiles('<a href="https://a.org/x.css">', '/')).toEqual([]);
});

test('changes with the page, with a file that it names, and with the program', async () => {
	const site = await mkdtemp(join(tmpdir(), 'fingerprint-'));
	const fingerprint = async (page: string, program: string) => {
		const of = await fingerprinter(site, program);
		return of({ slug: 'gout', html: page, base: '/base/' });
	};
	await writeFile(join(site, 'print.css'), 'p{}');
	const first = await fingerprint(html, 'v1');

	expect(await fingerprint(html, 'v1')).toBe(first);
	expect(await fingerprint(`${html} `, 'v1')).not.toBe(first);
	expect(await fingerprint(html, 'v2')).not.toBe(first);
	await writeFile(join(site, 'print.css'), 'q{}');
	expect(await fingerprint(html, 'v1')).not.toBe(first);
});
