import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBooklets } from './booklets.ts';

test('finds the booklets of a built site and the path it was built for', async () => {
	const site = await mkdtemp(join(tmpdir(), 'booklets-'));
	await mkdir(join(site, 'gout', 'print'), { recursive: true });
	await mkdir(join(site, 'about', 'print'), { recursive: true });
	const html = '<article class="b" data-booklet="gout" data-path="/revision/gout/print/">';
	await writeFile(join(site, 'gout', 'print', 'index.html'), html);
	await writeFile(join(site, 'about', 'print', 'index.html'), '<article>');

	expect(await findBooklets(site)).toEqual([{ slug: 'gout', html, base: '/revision/' }]);
});

test('finds none where no site was built', async () => {
	expect(await findBooklets(join(tmpdir(), 'no-such-site'))).toEqual([]);
});
