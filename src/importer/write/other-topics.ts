import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The folders of topics by their titles, in lower case: no two topics may share one. */
export async function readTitles(docs: string): Promise<Map<string, string[]>> {
	const entries = await readdir(docs, { withFileTypes: true }).catch(() => []);
	const titles = new Map<string, string[]>();
	for (const { name } of entries.filter((entry) => entry.isDirectory())) {
		if (/^[._]/.test(name)) continue;
		const title = (await readTitle(join(docs, name, 'topic.yml')))?.trim().toLowerCase();
		if (title !== undefined) titles.set(title, [...(titles.get(title) ?? []), name]);
	}
	return titles;
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
