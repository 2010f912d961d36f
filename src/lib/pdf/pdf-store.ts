import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256 } from '../hash.ts';

/*
 * The PDFs that were printed, in a folder: a file for each topic, of JSON below a line with its hash.
 */

/** The PDFs of a topic, if they were made from what has this fingerprint. */
export async function findPdfs(
	folder: string,
	{ slug, fingerprint }: PrintedTopic
): Promise<Pdf[] | undefined> {
	const text = await readFile(join(folder, `${slug}.json`), 'utf8').catch(() => '');
	const [hash, json = ''] = text.split('\n');
	if (sha256(json) !== hash) return undefined;
	const stored = JSON.parse(json) as Stored;
	if (stored.fingerprint !== fingerprint) return undefined;
	return stored.pdfs.map((pdf) => ({ ...pdf, content: Buffer.from(pdf.content, 'base64') }));
}

/** Stores the PDFs of a topic in place of those that were stored before. */
export async function storePdfs(
	folder: string,
	{ slug, fingerprint }: PrintedTopic,
	pdfs: readonly Pdf[]
): Promise<void> {
	const content = (pdf: Pdf) => Buffer.from(pdf.content).toString('base64');
	const stored: Stored = {
		fingerprint,
		pdfs: pdfs.map((pdf) => ({ ...pdf, content: content(pdf) })),
	};
	const json = JSON.stringify(stored);
	const staged = join(folder, `.${slug}-${process.pid}`);
	await mkdir(folder, { recursive: true });
	await writeFile(staged, `${sha256(json)}\n${json}`);
	await rename(staged, join(folder, `${slug}.json`));
}

interface Stored {
	fingerprint: string;
	pdfs: (Omit<Pdf, 'content'> & { content: string })[];
}

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
	/** The signs that it shows as boxes, since no face has them. */
	boxes: string[];
	content: Uint8Array;
}
