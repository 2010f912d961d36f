import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { sha256 } from '../../lib/hash.ts';
import type { TopicPdf } from './print-topic.ts';
import { fileName, variants } from './variants.ts';

/**
 * The PDFs that were printed, by what they were made from: a folder for each topic, with its PDFs and `made.json`. A
 * folder gets its name when all is there, and what is read is held against its hashes.
 */
export class PdfStore {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** The PDFs of a topic, if they were made from what has this fingerprint. */
	async find(slug: string, fingerprint: string): Promise<StoredPdf[] | undefined> {
		const text = await readFile(join(this.#folder, slug, 'made.json'), 'utf8').catch(() => '');
		const made = Made.safeParse(parseJson(text));
		if (!made.success || made.data.fingerprint !== fingerprint) return undefined;
		const pdfs = await Promise.all(
			made.data.pdfs.map(async ({ name, pages, hash }) => {
				const content = await readFile(join(this.#folder, slug, name)).catch(() => undefined);
				return content && sha256(content) === hash ? { name, pages, content } : undefined;
			})
		);
		return pdfs.includes(undefined) ? undefined : (pdfs as StoredPdf[]);
	}

	/** Stores the PDFs of a topic in place of those that were stored before, and returns them. */
	async store(slug: string, fingerprint: string, pdfs: readonly TopicPdf[]): Promise<StoredPdf[]> {
		const stored = pdfs.map(({ variant, pageCount, pdf }) => ({
			name: fileName(slug, variant),
			pages: pageCount,
			content: pdf,
		}));
		const folder = join(this.#folder, slug);
		const staged = join(this.#folder, `.${slug}-${process.pid}`);
		await rm(staged, { recursive: true, force: true });
		await mkdir(staged, { recursive: true });
		for (const { name, content } of stored) await writeFile(join(staged, name), content);
		const made: z.output<typeof Made> = {
			fingerprint,
			pdfs: stored.map(({ name, pages, content }) => ({ name, pages, hash: sha256(content) })),
		};
		await writeFile(join(staged, 'made.json'), JSON.stringify(made));
		await rm(folder, { recursive: true, force: true });
		await rename(staged, folder);
		return stored;
	}
}

const Made = z.object({
	fingerprint: z.string(),
	pdfs: z
		.array(z.object({ name: z.string(), pages: z.number(), hash: z.string() }))
		.length(variants.length),
});

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** A PDF of a topic. */
export interface StoredPdf {
	/** The name of its file. */
	name: string;
	/** How many pages it has. */
	pages: number;
	content: Uint8Array;
}
