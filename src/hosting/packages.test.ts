import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (file: string) => readFile(new URL(file, root), 'utf8');

test('every package is pinned by its version and by a hash', async () => {
	const { dependencies, devDependencies } = JSON.parse(await read('package.json'));
	for (const version of Object.values({ ...dependencies, ...devDependencies })) {
		expect(version).toMatch(/^\d+\.\d+\.\d+$/);
	}
	for (const lock of ['package-lock.json', 'e2e/audit/package-lock.json']) {
		const { '': _, ...packages } = JSON.parse(await read(lock)).packages as Packages;
		const loose = Object.entries(packages).filter(
			([, { version, integrity }]) => !version || !integrity?.startsWith('sha512-')
		);
		expect(loose, lock).toEqual([]);
	}
});

test('every action of a workflow is pinned by its commit', async () => {
	const workflows = await readdir(new URL('.github/workflows/', root));
	const texts = await Promise.all(workflows.map((file) => read(`.github/workflows/${file}`)));
	const uses = texts.join('\n').match(/uses: .*/g);

	expect(uses?.length).toBeGreaterThan(5);
	expect(uses?.filter((line) => !/^uses: [\w/-]+@[0-9a-f]{40} # v\d/.test(line))).toEqual([]);
});

type Packages = Record<string, { version?: string; integrity?: string }>;
