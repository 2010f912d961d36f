import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Saves the files of a topic, by name, as a folder `slug` in the folder `docs`: all of them or none.
 *
 * They are written beside the target first and then moved. A folder that is there already is moved
 * aside meanwhile, and back if anything fails. Throws what the file system throws.
 */
export async function saveTopic(
	docs: string,
	slug: string,
	files: ReadonlyMap<string, string | Uint8Array>
): Promise<void> {
	if (!existsSync(docs)) await mkdir(docs);
	const made = await mkdtemp(join(docs, `.import-${slug}-`));
	try {
		const folder = join(made, 'new');
		await mkdir(folder);
		for (const [name, content] of files) {
			await mkdir(dirname(join(folder, name)), { recursive: true });
			await writeFile(join(folder, name), content, { flag: 'wx' });
		}
		await replaceFolder(join(docs, slug), folder, join(made, 'old'));
	} finally {
		await rm(made, { recursive: true, force: true });
	}
}

async function replaceFolder(target: string, made: string, aside: string): Promise<void> {
	if (!existsSync(target)) return rename(made, target);
	await rename(target, aside);
	try {
		await rename(made, target);
	} catch (error) {
		await rename(aside, target);
		throw error;
	}
}
