import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { JoinedSite } from '../lib/build/hooks.ts';
import { redirectMoved } from './moved.ts';

/** Where the pages that are written lead to, by their files, and what is wrong. */
function redirect(settings: string, { id = 'gout', base = '/' } = {}) {
	const root = mkdtempSync(join(tmpdir(), 'vademecum-moved-'));
	onTestFinished(() => rmSync(root, { recursive: true }));
	mkdirSync(join(root, 'content'));
	writeFileSync(join(root, 'content/site.yml'), settings);
	const paths = ['index.html', 'gout/index.html', 'gout/dose/index.html', 'gouty/index.html'];
	const pages = paths.map((path) => ({ path, title: '“Gout” <Ward & A>' }));
	const written: Record<string, string> = {};
	const files = new Set(paths);
	const site = {
		...{ root: pathToFileURL(`${root}/`), base, pages, files },
		topics: [{ topic: { slug: 'gout', path: '/gout/', id } }],
		write(path: string, html: string) {
			written[path] = html;
			files.add(path);
		},
	};
	const problems = redirectMoved(site as unknown as JoinedSite);
	const leads = Object.entries(written).map(([path, html]) => [
		path,
		/<meta http-equiv="refresh" content="0; url=([^"]*)"\/>/.exec(html)?.[1],
	]);
	return { written, problems, leads: Object.fromEntries(leads) as Record<string, string> };
}

test('a page, a section and a topic with its pages are found at their former addresses', () => {
	const moved = [
		'/a/b/: /gout/dose/',
		'/old/: "/gout/dose/#child"',
		'/podagra/: /gout/',
		'/start/: /',
	];
	const { leads, problems } = redirect(`moved:\n  ${moved.join('\n  ')}\n`, { base: '/ward' });
	expect(leads).toEqual({
		'a/b/index.html': '/ward/gout/dose/',
		'old/index.html': '/ward/gout/dose/#child',
		'podagra/index.html': '/ward/gout/',
		'podagra/dose/index.html': '/ward/gout/dose/',
		'start/index.html': '/ward/',
	});
	expect(problems).toEqual([]);
});

test('a topic whose folder was renamed is found by its former name, unless that is another topic’s', () => {
	expect(redirect('', { id: 'podagra' }).leads).toEqual({
		'podagra/index.html': '/gout/',
		'podagra/dose/index.html': '/gout/dose/',
	});
	expect(redirect('').leads).toEqual({});
});

test('a page that moved elsewhere than its topic is found where it is now', () => {
	const { leads, problems } = redirect('moved:\n  /podagra/: /gout/\n  /podagra/dose/: /gouty/\n');
	expect(leads).toEqual({ 'podagra/dose/index.html': '/gouty/', 'podagra/index.html': '/gout/' });
	expect(problems).toEqual([]);
});

test('a page that stands at a former address is not replaced', () => {
	const { leads, problems } = redirect('moved:\n  /gouty/: /gout/\n');
	expect(leads).toEqual({});
	expect(problems).toEqual([
		{
			file: 'content/site.yml',
			line: 2,
			message: 'says that /gouty/ has moved, where there is a page',
			fix: 'take the line out',
		},
	]);
});

test('the page that leads on says whose title it has, and nothing of it is markup', () => {
	const { written } = redirect('moved:\n  /a/: /gout/dose/\n');
	expect(written['a/index.html']).toContain('<title>“Gout” &lt;Ward &amp; A&gt;</title>');
	expect(written['a/index.html']).toContain('<meta name="robots" content="noindex"/>');
});
