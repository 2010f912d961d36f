import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listFiles } from './list-files.ts';

test('lists the files of a folder and of those below it, in order', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'vademecum-list-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	await mkdir(join(folder, 'gout/empty'), { recursive: true });
	for (const file of ['index.html', 'gout/index.html', 'a.txt', 'gout/.hidden']) {
		await writeFile(join(folder, file), '');
	}

	const listed = ['a.txt', 'gout/.hidden', 'gout/index.html', 'index.html'];
	expect(listFiles(folder)).toEqual(listed);
	expect(listFiles(`${folder}/`)).toEqual(listed);
	expect(listFiles(folder, (name) => name !== 'gout')).toEqual(['a.txt', 'index.html']);
	expect(listFiles(join(folder, 'nowhere'))).toEqual([]);

	await symlink('gout', join(folder, 'linked'));
	await symlink('nowhere', join(folder, '.#lock'));
	expect(listFiles(folder, (_, path) => path !== 'gout')).toContain('linked/index.html');
	expect(listFiles(folder)).not.toContain('.#lock');
});
