import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../lib/list-files.ts';
import { packageRoot } from '../../lib/program.ts';

/**
 * The folder of the index, relative to the site's base. Its name depends on the program that reads the index. A page that was
 * opened or stored before the program changed does not find the new index, which it could not read.
 */
export async function indexFolder(): Promise<string> {
	const source = fileURLToPath(new URL('..', import.meta.url));
	const hash = createHash('sha256');
	for (const folder of ['client', 'rules', 'build', '../lib/words']) {
		const names = listFiles(join(source, folder)).filter((name) => !/\.(?:test|d)\.ts$/.test(name));
		for (const name of names) hash.update(await readFile(join(source, folder, name)));
	}
	// Versions are exact, so this is the version of the program in the index.
	const packages = await readFile(join(packageRoot, 'package.json'), 'utf8');
	const { dependencies } = JSON.parse(packages) as { dependencies: Record<string, string> };
	hash.update(dependencies['pagefind'] ?? '');
	return `pagefind/${hash.digest('hex').slice(0, 8)}`;
}
