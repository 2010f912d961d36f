import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder beside the topics that holds what they were before the last import. */
const undoFolder = '.import-before';

/** Keeps aside what topics are before they are imported into; only the last run can be undone. */
export async function keepAside(docs: string, slugs: readonly string[]): Promise<void> {
	const folder = join(docs, undoFolder);
	await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const topics = slugs.map((slug) => ({ slug, existed: existsSync(join(docs, slug)) }));
	for (const { slug, existed } of topics) {
		if (existed) await cp(join(docs, slug), join(folder, slug), { recursive: true });
	}
	await writeFile(join(folder, 'topics.json'), JSON.stringify(topics));
}

/**
 * Brings back what topics were before the last import; what they are now is kept aside in its place, so
 * that a second undo takes the first back.
 *
 * Returns the names of the topics, or nothing if there is nothing to bring back.
 */
export async function undo(docs: string): Promise<string[] | undefined> {
	const folder = join(docs, undoFolder);
	const text = await readFile(join(folder, 'topics.json'), 'utf8').catch(() => undefined);
	if (text === undefined) return undefined;
	const topics = JSON.parse(text) as { slug: string; existed: boolean }[];
	const swapped: { slug: string; existed: boolean }[] = [];
	for (const { slug, existed } of topics) {
		const now = join(docs, slug);
		const aside = join(folder, `${slug}.now`);
		const exists = existsSync(now);
		if (exists) await rename(now, aside);
		if (existed) await rename(join(folder, slug), now);
		if (exists) await rename(aside, join(folder, slug));
		swapped.push({ slug, existed: exists });
	}
	await writeFile(join(folder, 'topics.json'), JSON.stringify(swapped));
	return topics.map(({ slug }) => slug);
}
