import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { JoinedSite } from '../../lib/build/hooks.ts';
import { headersFor, readHeadersFile } from '../../lib/headers-file.ts';
import { addHeaders } from './rules.ts';

/** What a site of one page has in `_headers`, by what the owner has put there. */
function headersOf(own: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'vademecum-headers-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const file = join(folder, '_headers');
	writeFileSync(file, own);
	const dir = pathToFileURL(`${folder}/`);
	addHeaders({
		root: dir,
		dir,
		base: '/notes/',
		files: new Map([['_headers', {}]]),
		write: (_: string, text: string) => writeFileSync(file, text),
	} as unknown as JoinedSite);
	return readFileSync(file, 'utf8');
}

test('headers of the owner’s are joined with those of the program', () => {
	const own = '# not for search engines\n/notes/*\n  X-Robots-Tag: noindex\n/*.pdf\n  X-Own: a\n';
	const joined = headersOf(own);
	expect(joined.startsWith(own)).toBe(true);
	expect(headersFor(readHeadersFile(joined), '/notes/gout/')).toMatchObject({
		'X-Robots-Tag': 'noindex',
		'X-Content-Type-Options': 'nosniff',
	});
});

test('a header that all files have from the program is refused', () => {
	expect(() => headersOf('/notes/gout/*\n  referrer-policy: origin\n  X-Own: a\n')).toThrow(
		'public/_headers sets referrer-policy, as the program does: hosts disagree on which would win → take it out'
	);
	expect(() => headersOf('/img/*\n  Cache-Control: no-cache\n')).not.toThrow();
});
