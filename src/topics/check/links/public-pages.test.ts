import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { formatProblem } from '../../../lib/problems.ts';
import { checkPublicPages } from './planned-site.ts';

/** Makes a project of empty files. */
function makeProject(...paths: string[]): URL {
	const folder = mkdtempSync(join(tmpdir(), 'vademecum-folders-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const path of paths) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), '');
	}
	return pathToFileURL(`${folder}/`);
}

test('no file of “public” stands at the address of a page', () => {
	const topic = ['content/docs/gout/index.mdx', 'content/docs/gout/management.md'];
	const others = ['public/gout/knee.png', 'public/gout/old/index.html', 'public/google1.html'];
	expect(checkPublicPages(makeProject(...topic, ...others))).toEqual([]);

	const wrong = ['', 'gout/', 'gout/management/', 'gout/print/', 'about/us/', 'search/'].map(
		(address) => `public/${address}index.html`
	);
	const project = makeProject(...topic, ...others, ...wrong, 'content/about/us.md');
	const found = checkPublicPages(project);
	expect(found.map(({ file }) => file)).toEqual(wrong.toSorted());
	expect(found.slice(0, 1).map(formatProblem)).toEqual([
		'public/about/us/index.html has the address of a page of the site, which it would take the place of → take it out or rename it',
	]);
});
