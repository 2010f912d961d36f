import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { formatProblem } from '../problems.ts';
import { checkFiles } from './check-files.ts';
import { readSite } from './file.ts';

/** What is wrong with the settings of a site and the files that they name. */
async function problemsOf(settings: string, files: Record<string, string>): Promise<string[]> {
	const folder = mkdtempSync(join(tmpdir(), 'vademecum-files-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, 'content/look'), { recursive: true });
	for (const [name, text] of Object.entries({ ...files, '../site.yml': settings }))
		writeFileSync(join(folder, 'content/look', name), text);
	const root = pathToFileURL(`${folder}/`);
	const read = readSite(root);
	return [...read.problems, ...(await checkFiles(root, read.settings))].map(formatProblem);
}

const svg = (more: string) =>
	`<svg xmlns="http://www.w3.org/2000/svg" ${more}<rect width="9" height="9"/></svg>`;
const whole = svg('viewBox="0 0 32 32">');

test('nothing is wrong with pictures and styles of the site itself, whatever their names', async () => {
	const css = `@namespace svg url(http://www.w3.org/2000/svg);
/* @import url(https://a.example/b.css); */
@import './more.css';
a { background: url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>") }`;
	expect(
		await problemsOf(
			'icon: look/icon.svg\nlogo: { light: "look/Logo Süd #1.svg" }\nstyles: look/own.css',
			{ 'icon.svg': whole, 'Logo Süd #1.svg': whole, 'own.css': css, 'more.css': '' }
		)
	).toEqual([]);
});

test('a picture that cannot be drawn and what styles load from other sites are refused', async () => {
	expect(
		await problemsOf(
			'icon: look/icon.svg\nlogo: { light: look/l.svg, dark: look/d.svg }\nstyles: look/own.css',
			{
				'icon.svg': svg('viewBox="0 0 32 32"><g>'),
				'l.svg': '<!doctype html><title>Not found</title>',
				'd.svg': svg('>'),
				'own.css': `/*\n*/ @import url(https://fonts.example/inter.css);\n@import "//b.example/c.css";\na { background: url('HTTPS://c.example/d.png') }\n@import './more.css';`,
				'more.css': "/* @import './own.css'; */ @import 'even-more.css'; @import './own.css';",
				'even-more.css':
					'\n@import "https://e.example/f.css";\na { background: url(./own.css?a#b) }\n@import "./gone.css";',
			}
		)
	).toEqual([
		...['icon', 'l', 'd'].map(
			(name) =>
				`content/look/${name}.svg cannot be drawn → save the picture anew; the <svg> of an SVG needs a viewBox`
		),
		...[
			['own.css:2', 'https://fonts.example/inter.css'],
			['own.css:3', '//b.example/c.css'],
			['own.css:4', 'HTTPS://c.example/d.png'],
			['even-more.css:2', 'https://e.example/f.css'],
		].map(
			([place, address]) =>
				`content/look/${place} loads ${address}, which the site’s security policy refuses: nothing is asked of other sites → put the file beside the style sheet and write its path, or take it out`
		),
		'content/look/even-more.css:4 names the file “./gone.css”, which is not there → put it there, seen from the style sheet, or take it out',
	]);
});
