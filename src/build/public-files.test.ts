import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { formatProblem } from '../lib/problems.ts';
import { checkPublicFiles, findTakenPlaces } from './public-files.ts';

test('no file of “public” takes the place of one that the program makes', () => {
	const folder = mkdtempSync(join(tmpdir(), 'vademecum-public-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const wrong = ['_astro/a.css', 'gout/cards.json', 'gout/gout.apkg', 'robots.txt'];
	const right = ['CNAME', '_headers', 'gout/knee.png', 'gout/lupus.apkg', 'lupus/lupus.apkg'];
	for (const path of [...wrong, ...right, 'gout/references.bib', 'sw.js']) {
		mkdirSync(join(folder, dirname(path)), { recursive: true });
		writeFileSync(join(folder, path), '');
	}
	const site = { publicDir: pathToFileURL(`${folder}/`) };
	const routes = [
		{ patternRegex: /^\/robots\.txt\/?$/, pathname: '/robots.txt' },
		{ patternRegex: /^\/([^/]+?)\/([^/]+?)\.(json|apkg)\/?$/ },
	];
	const found = checkPublicFiles(site, routes, ['gout']);
	expect(found.map(({ file }) => file)).toEqual(wrong.map((path) => `public/${path}`));
	expect(findTakenPlaces(site, ['_headers', 'index.html', 'sw.js']).map(formatProblem)).toEqual([
		'public/sw.js has the address of a file that the build generates → remove or rename it',
	]);
});
