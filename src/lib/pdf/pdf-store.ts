import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { sha256 } from '../hash.ts';

/*
 * The PDFs that were printed, by what they were made from: in a folder, one for each topic, with its PDFs and `made.json`.
 * It gets its name when all is there, and what is read is held against its hashes.
 */

/** The PDFs of a topic, if they were made from what has this fingerprint. */
export async function findPdfs(
	folder: string,
	{ slug, fingerprint }: PrintedTopic
): Promise<Pdf[] | undefined> {
	try {
		const text = await readFile(join(folder, slug, 'made.json'), 'utf8');
		const made = Made.parse(JSON.parse(text));
		if (made.fingerprint !== fingerprint) return undefined;
		return await Promise.all(
			made.pdfs.map(async ({ name, pages, hash }) => {
				const content = await readFile(join(folder, slug, name));
				if (sha256(content) !== hash) throw new Error(`${name} was changed`);
				return { name, pages, content };
			})
		);
	} catch {
		return undefined;
	}
}

/** Stores the PDFs of a topic in place of those that were stored before. */
export async function storePdfs(
	folder: string,
	{ slug, fingerprint }: PrintedTopic,
	pdfs: readonly Pdf[]
): Promise<void> {
	const staged = join(folder, `.${slug}-${process.pid}`);
	await rm(staged, { recursive: true, force: true });
	await mkdir(staged, { recursive: true });
	for (const { name, content } of pdfs) await writeFile(join(staged, name), content);
	const made: z.output<typeof Made> = {
		fingerprint,
		pdfs: pdfs.map(({ name, pages, content }) => ({ name, pages, hash: sha256(content) })),
	};
	await writeFile(join(staged, 'made.json'), JSON.stringify(made));
	await rm(join(folder, slug), { recursive: true, force: true });
	await rename(staged, join(folder, slug));
}

const Made = z.object({
	fingerprint: z.string(),
	pdfs: z.array(z.object({ name: z.string(), pages: z.number(), hash: z.string() })),
});

/** A topic of a built site with something to print. */
export interface PrintedTopic {
	slug: string;
	/** A hash of all that its PDFs are made from. */
	fingerprint: string;
}

/** A PDF of a topic. */
export interface Pdf {
	/** The name of its file. */
	name: string;
	/** How many pages it has. */
	pages: number;
	content: Uint8Array;
}
