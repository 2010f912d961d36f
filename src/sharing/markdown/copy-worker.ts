import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { markdownName } from './names.ts';
import { findMain, pageToMarkdown } from './page-to-markdown.ts';

/**
 * Runs as a thread: makes the Markdown copies of the pages that it is sent, until it is sent nothing, and
 * answers with their number. A copy that the last build has made of the same text is taken from it.
 */
const { site, address, cache, version } = workerData as CopySettings;
const before = readCopies();
const copies: Record<string, string> = {};
let count = 0;

parentPort?.on('message', (page: PageToCopy | undefined) => {
	if (page) copyPage(page);
	else finish();
});

function copyPage({ file, content }: PageToCopy): void {
	const html = content ? Buffer.from(content).toString() : readFileSync(join(site, file), 'utf8');
	if (!html.includes('type="text/markdown"')) return;
	const page = new URL(file.replace(/index\.html$/, ''), address).href;
	const main = findMain(html);
	const key = createHash('sha256').update(`${page}\0${main}`).digest('base64url');
	const copy = before[key] ?? pageToMarkdown(main, page);
	copies[key] = copy;
	mkdirSync(join(site, dirname(file)), { recursive: true });
	writeFileSync(join(site, dirname(file), markdownName), copy);
	count++;
}

function readCopies(): Record<string, string> {
	try {
		const kept = JSON.parse(readFileSync(cache, 'utf8')) as KeptCopies;
		return kept.version === version ? kept.copies : {};
	} catch {
		return {};
	}
}

function finish(): void {
	mkdirSync(dirname(cache), { recursive: true });
	writeFileSync(`${cache}.new`, JSON.stringify({ version, copies } satisfies KeptCopies));
	renameSync(`${cache}.new`, cache);
	parentPort?.postMessage(count);
	parentPort?.close();
}

/** What the thread needs to know. */
export interface CopySettings {
	/** The folder of the built site. */
	site: string;
	/** Where the site will stand: `https://example.org/base/`. */
	address: string;
	/** The file in which copies are kept for the next build. */
	cache: string;
	/** What copies are made with besides their pages; those of another version are not taken over. */
	version: string;
}

/** A page, by its file below the site's folder; its content is read from there if it is not given. */
export interface PageToCopy {
	file: string;
	content?: Uint8Array | undefined;
}

/** The copies of a build, each by a hash of what it was made from. */
interface KeptCopies {
	version: string;
	copies: Record<string, string>;
}
