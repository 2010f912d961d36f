import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { TopicPdf } from './print-topic.ts';
import { fileName, variants, type MadePdf } from './variants.ts';

/**
 * Keeps the PDFs that were made, outside the built site, which each build empties: one folder a topic,
 * in it the PDFs and `made.json`, which says from what they were made.
 */
export class PdfCache {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** The PDFs of a topic, if they were made from what has this fingerprint. */
	async find(slug: string, fingerprint: string): Promise<MadePdf[] | undefined> {
		const text = await readFile(join(this.#folder, slug, 'made.json'), 'utf8').catch(() => '');
		const made = Made.safeParse(parseJson(text));
		if (!made.success || made.data.fingerprint !== fingerprint) return undefined;
		return made.data.pdfs;
	}

	/** Keeps the PDFs of a topic in place of those that were kept before. */
	async keep(slug: string, fingerprint: string, pdfs: readonly TopicPdf[]): Promise<MadePdf[]> {
		const folder = join(this.#folder, slug);
		const half = `${folder}.new`;
		await rm(half, { recursive: true, force: true });
		await mkdir(half, { recursive: true });
		const made = pdfs.map(({ variant, pageCount, pdf }) => ({
			variant: variant.name,
			pageCount,
			size: pdf.length,
		}));
		await Promise.all(
			pdfs.map(({ variant, pdf }) => writeFile(join(half, fileName(slug, variant)), pdf))
		);
		await writeFile(join(half, 'made.json'), JSON.stringify({ fingerprint, pdfs: made }));
		await rm(folder, { recursive: true, force: true });
		await rename(half, folder);
		return made;
	}

	/** Copies the PDFs of a topic into a folder. */
	async copyTo(slug: string, target: string): Promise<void> {
		const names = variants.map((variant) => fileName(slug, variant));
		await Promise.all(
			names.map((name) => copyFile(join(this.#folder, slug, name), join(target, name)))
		);
	}
}

const Made = z.object({
	fingerprint: z.string(),
	pdfs: z.array(
		z.object({
			variant: z.enum(variants.map(({ name }) => name)),
			pageCount: z.number(),
			size: z.number(),
		})
	),
});

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
