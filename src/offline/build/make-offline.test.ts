import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import type { FileFacts, JoinedSite } from '../../lib/build/hooks.ts';
import { readPageRecord } from '../../lib/build/page-record.ts';
import { sha256 } from '../../lib/hash.ts';
import { parseHtml } from '../../lib/html/dom.ts';
import { TopicSchema } from '../../topics/schema.ts';
import { buildTopics } from '../../topics/topic.ts';
import { sharedListPath, type SharedList, type TopicList } from '../lists.ts';
import { makeOffline } from './make-offline.ts';

/** A site of two topics with an index of about 12 kB. */
function makeSite(further: Record<string, string> = {}) {
	const folder = mkdtempSync(join(tmpdir(), 'vademecum-offline-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const files = new Map<string, FileFacts>();
	const write = (path: string, content: string | Uint8Array) => {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), content);
		files.set(path, { size: Buffer.byteLength(content), hash: sha256(content) });
	};
	const pages = {
		'index.html': '<p>Library',
		'offline/index.html': '<p>Not stored',
		'gout/index.html': '<title>Gout</title>',
		'lupus/index.html': '<title>Lupus</title>',
		'pagefind/a.pf_index': 'words '.repeat(2000),
		...further,
	};
	for (const [path, text] of Object.entries(pages)) write(path, text);
	const topics = ['gout', 'lupus'].map((id) => ({ id, data: TopicSchema.parse({ title: id }) }));
	const site = {
		dir: pathToFileURL(`${folder}/`),
		base: '/',
		topics: buildTopics(topics, []).map((topic) => ({ topic, summaries: {} })),
		pages: Object.entries(pages).map(([path, html]) => readPageRecord(parseHtml(html), path, '/')),
		files,
		write,
		note: () => {},
	} as Partial<JoinedSite> as JoinedSite;
	const read = <T>(path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8')) as T;
	const text = (path: string) => readFileSync(join(folder, path), 'utf8');
	return { make: () => makeOffline(site), read, text };
}

test('a list says what would be kept: the topic, and what all topics share', async () => {
	const { make, read } = makeSite();
	expect(await make()).toMatchObject({ topics: 2 });
	const own = read<TopicList>('offline/gout.json');
	const shared = read<SharedList>('offline/_shared.json');

	expect(own.files.map(({ path }) => path)).toEqual(['gout/']);
	expect(own.files[0]?.size).toBe('<title>Gout</title>'.length);
	expect(shared.files.map(({ path, size }) => [path, size])).toEqual([
		['pagefind/a.pf_index', 12_000],
		['', 10],
	]);
	expect(own.bytes).toBe('<title>Gout</title>'.length + 12_010);
});

test('a list has the files that are added to the topic, and the edition follows from all files', async () => {
	const one = makeSite();
	await one.make();
	const other = makeSite({ 'gout/sheet.pdf': 'a sheet' });
	await other.make();

	const paths = other.read<TopicList>('offline/gout.json').files.map(({ path }) => path);
	expect(paths).toEqual(['gout/', 'gout/sheet.pdf']);
	expect(other.read<TopicList>('offline/lupus.json')).toEqual(one.read('offline/lupus.json'));
	const editionOf = (site: typeof one) => site.read<SharedList>(sharedListPath).edition;
	expect(editionOf(other)).not.toBe(editionOf(one));
});

test('the service worker lists the files of the shell, with what tells that one has changed', async () => {
	const script = '<script src="/_astro/a.Bx12_abc.js"></script>';
	const feed = '<link rel="alternate" href="/changes.xml"><link rel="sitemap" href="/sitemap.xml">';
	const further = {
		'_astro/a.Bx12_abc.js': 'run()',
		'offline/index.html': script + feed,
		'changes.xml': 'new',
		'sitemap.xml': 'all',
	};
	const entriesOf = ({ text }: ReturnType<typeof makeSite>) =>
		[...text('sw.js').matchAll(/\{"url":"([^"]*)","revision":([^}]*)\}/g)].map(
			([, ...entry]) => entry
		);
	const one = makeSite(further);
	const { files, size } = await one.make();
	const [page, made, ...others] = entriesOf(one);

	expect([page?.[0], made, others]).toEqual([
		'/offline/index.html',
		['/_astro/a.Bx12_abc.js', 'null'],
		[],
	]);
	expect({ files, size }).toEqual({ files: 2, size: (script + feed).length + 5 });
	const other = makeSite({ ...further, 'offline/index.html': script });
	await other.make();
	const changed = entriesOf(other)[0];
	expect(changed?.[0]).toBe(page?.[0]);
	expect(changed?.[1]).not.toBe(page?.[1]);
});
