import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Finds the folder of another topic that has a title already: no two topics may share one. */
export async function findTitle(
	docs: string,
	title: string,
	except: string
): Promise<string | undefined> {
	const entries = await readdir(docs, { withFileTypes: true }).catch(() => []);
	for (const { name } of entries.filter((entry) => entry.isDirectory())) {
		if (name === except || /^[._]/.test(name)) continue;
		const other = await readTitle(join(docs, name, 'topic.yml'));
		if (other?.trim().toLowerCase() === title.toLowerCase()) return name;
	}
	return undefined;
}

async function readTitle(file: string): Promise<string | undefined> {
	try {
		const data: unknown = parse(await readFile(file, 'utf8'), { logLevel: 'silent' });
		if (typeof data !== 'object' || data === null || !('title' in data)) return undefined;
		return String(data.title);
	} catch {
		// The build says what is wrong with that file.
		return undefined;
	}
}
