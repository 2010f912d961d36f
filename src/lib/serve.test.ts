import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from './serve.ts';

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'vademecum-serve-'));
	await mkdir(join(folder, 'topic'));
	await writeFile(join(folder, 'topic', 'index.html'), 'the topic');
	await writeFile(join(folder, '404.html'), 'no such page');
});
afterAll(() => rm(folder, { recursive: true }));

test('serves a site below its base, and its own page for what is missing', async () => {
	const { address, close } = await serveSite({ folder, base: '/revision' });
	const read = async (path: string) => {
		const response = await fetch(new URL(path, address));
		return [response.status, await response.text()];
	};

	expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/revision\/$/);
	expect(await read('topic/')).toEqual([200, 'the topic']);
	expect(await read('nowhere/')).toEqual([404, 'no such page']);
	expect(await read('../../etc/passwd')).toEqual([404, 'no such page']);
	await close();
});

test('serves a site below the base that its pages were built for', async () => {
	const site = join(folder, 'based');
	await mkdir(site);
	for (const base of ['/', '/our/notes/']) {
		await writeFile(join(site, 'index.html'), `<script src="${base}_astro/page.js"></script>`);
		const { address, close } = await serveSite({ folder: site });
		expect(new URL(address).pathname).toBe(base);
		await close();
	}
});

test('compresses, and sends the headers that the site asks for', async () => {
	await writeFile(join(folder, 'long.html'), 'text '.repeat(2000));
	await writeFile(join(folder, '_headers'), '/revision/topic/*\n  X-Asked: yes\n');
	const { address, close } = await serveSite({ folder, base: '/revision' });
	const read = (path: string) => fetch(new URL(path, address));

	expect((await read('long.html')).headers.get('content-encoding')).toMatch(/^(?:br|gzip)$/);
	expect(await (await read('long.html')).text()).toBe('text '.repeat(2000));
	expect((await read('topic/')).headers.get('x-asked')).toBe('yes');
	expect((await read('long.html')).headers.has('x-asked')).toBe(false);
	await close();
});

test('serves what lies in the folder now, also after a new one was put in its place', async () => {
	const site = join(folder, 'rebuilt');
	const build = async (name: string, files: Record<string, string>) => {
		await mkdir(join(folder, name));
		for (const [file, text] of Object.entries(files))
			await writeFile(join(folder, name, file), text);
	};
	await build('rebuilt', { 'index.html': 'before', 'old.html': 'old' });
	const { address, close } = await serveSite({ folder: site });
	const read = async (path: string) => {
		const response = await fetch(new URL(path, address));
		return [response.status, await response.text(), response.headers.get('x-asked')];
	};
	expect(await read('')).toEqual([200, 'before', null]);

	await writeFile(join(site, 'index.html'), 'written anew');
	expect(await read('')).toEqual([200, 'written anew', null]);

	await build('next', {
		'index.html': 'after',
		'new.html': 'new',
		_headers: '/*\n  X-Asked: yes\n',
	});
	await rename(site, join(folder, 'last'));
	expect(await read('')).toEqual([404, 'Not found', null]);
	await rename(join(folder, 'next'), site);

	expect(await read('')).toEqual([200, 'after', 'yes']);
	expect(await read('new.html')).toEqual([200, 'new', 'yes']);
	expect(await read('old.html')).toEqual([404, 'Not found', 'yes']);
	await close();
});

test('finds a page whose address lacks its last slash', async () => {
	const { address, close } = await serveSite({ folder, base: '/revision' });
	const response = await fetch(new URL('topic?x=1', address));

	expect([response.url, await response.text()]).toEqual([`${address}topic?x=1`, 'the topic']);
	await close();
});

test('says that a port is taken', async () => {
	const { address, close } = await serveSite({ folder });

	await expect(serveSite({ folder, port: Number(new URL(address).port) })).rejects.toMatchObject({
		code: 'EADDRINUSE',
	});
	await close();
});
