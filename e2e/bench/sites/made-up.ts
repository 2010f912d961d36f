import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixtureSite } from '../../site/fixture-site.ts';
import { makeLibrary } from '../build/library.ts';

/** The pages of a library of made-up topics, as this program reads them: text by path. */
export async function madeUpPages(topics: number): Promise<Record<string, string>> {
	const bibliography = await readFile(join(fixtureSite, 'content', 'references.bib'), 'utf8');
	const keys = [...bibliography.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key ?? '');
	return makeLibrary(topics, keys);
}

/**
 * The same pages as Markdown that every generator reads: without notes on evidence and citations, which
 * only this program understands, and with a first page for those that make none.
 */
export async function madeUpMarkdown(topics: number): Promise<Record<string, string>> {
	const pages = Object.entries(await madeUpPages(topics)).flatMap(([path, text]) =>
		path.endsWith('.mdx') ? [[path.replace(/\.mdx$/, '.md'), withoutEvidence(text)] as const] : []
	);
	return Object.fromEntries([['index.md', firstPage], ...pages]);
}

const firstPage = '---\ntitle: Library\n---\n\nMade-up topics.\n';

const withoutEvidence = (text: string): string =>
	text.replace(/\n {2}<Evidence[\s\S]*?<\/Evidence>/g, '').replace(/ \[@[^\]]*\]/g, '');
