import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { countPages } from './count-pages.ts';
import { NameFinder } from './find-names.ts';

const fragment = (title: string) =>
	gzipSync(
		`pagefind_dcd${JSON.stringify({ url: '/', content: title, anchors: [], meta: { title } })}`
	);

/** An index that is being written: pages one by one, one of them at first by half. */
async function makeIndex() {
	const folder = await mkdtemp(join(tmpdir(), 'vademecum-counts-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	const write = async (name: string, content: Uint8Array) => {
		await writeFile(join(folder, 'fragment', name), content);
		await pause(80);
	};
	const written = async () => {
		await pause(80);
		await mkdir(join(folder, 'fragment'));
		await write('b', fragment('Gout'));
		await write('c', fragment('Lupus').subarray(0, 20));
		await write('a', fragment('Rickets'));
		await write('c', fragment('Lupus'));
	};
	return { folder, written };
}

test('pages are counted while they are written, each once, and come in order', async () => {
	const { folder, written } = await makeIndex();
	let isWritten = false;
	const early: string[] = [];
	const known = {
		get: <T>(name: string, count: () => T): T => {
			const counts = count();
			if (!isWritten) early.push(name);
			return counts;
		},
	};
	const end = written().finally(() => (isWritten = true));
	const counts = await countPages(folder, end, new NameFinder([]), known);

	expect(counts.map(({ kind }) => kind)).toEqual(['Rickets', 'Gout', 'Lupus']);
	expect(early.slice(0, 2)).toEqual(['b', 'a']);
});

test('what goes wrong while they are written is said', async () => {
	const { folder } = await makeIndex();
	const end = Promise.reject(new Error('Pagefind made no index'));

	await expect(countPages(folder, end, new NameFinder([]))).rejects.toThrow('no index');
});
