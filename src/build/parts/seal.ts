import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { FileFacts, RenderedPage, RenderedPart } from '../../lib/build/hooks.ts';
import { assetsFolder, readPageRecord, type PageRecord } from '../../lib/build/page-record.ts';
import { stopAt } from '../../lib/build/stop-at.ts';
import { sha256 } from '../../lib/hash.ts';
import { encodingTag, parseHtml } from '../../lib/html/dom.ts';
import type { Topic } from '../../topics/topic.ts';
import { callHooks } from '../call-hooks.ts';
import { findTakenPlaces } from '../public-files.ts';

/**
 * Finishes the files of a topic, or those of no topic, after Astro has rendered them: reads what the build needs
 * to know of its pages, and has features add to them. Pages are written anew where a feature changed them.
 *
 * `folder` is what Astro has rendered, `paths` the files in it that belong together. Returns what was found out,
 * and the paths with what features have added. Throws what stands in `public/` where these add something.
 */
export async function finishPages(
	topic: Topic | undefined,
	folder: string,
	paths: readonly string[],
	config: AstroConfig
): Promise<FinishedPages> {
	const base = config.base.replace(/\/?$/, '/');
	const pages = paths.flatMap((path): RenderedPage[] => {
		const html = path.endsWith('.html') ? readFileSync(join(folder, path), 'utf8') : '';
		if (!isPage(html, join(fileURLToPath(config.publicDir), path))) return [];
		const document = parseHtml(html);
		return [{ html, document, record: readPageRecord(document, path, base) }];
	});
	const before = pages.map(({ html }) => html);
	const added = new Set(paths);
	const made: string[] = [];
	const summaries: Record<string, unknown> = {};
	const data: Record<string, unknown> = {};
	const part: RenderedPart = {
		topic,
		pages,
		base,
		site: config.site,
		addFile(path, content) {
			made.push(path);
			added.add(path);
			writeFile(join(folder, path), content);
		},
		setSummary(feature, summary) {
			summaries[feature] = summary;
		},
		setData(feature, found) {
			data[feature] = found;
		},
	};
	await callHooks(config, 'part:seal', part);
	stopAt(findTakenPlaces(config, made));
	for (const [index, { html, record }] of pages.entries()) {
		if (html !== before[index]) writeFileSync(join(folder, record.path), html);
	}
	return { pages: pages.map(({ record }) => record), paths: [...added].sort(), summaries, data };
}

/**
 * Whether HTML is a page. In `public`, what does not name its encoding is none, such as the file by which a search engine
 * knows the owner of a site: it is copied as it is. `copied` is the place of such a file.
 */
const isPage = (html: string, copied: string): boolean =>
	html !== '' && (encodingTag.test(html) || !existsSync(copied));

/** The sizes and hashes of files of a folder, by their paths. */
export const factsOfFiles = (folder: string, paths: readonly string[]): Record<string, FileFacts> =>
	Object.fromEntries(paths.map((path) => [path, factsOf(readFileSync(join(folder, path)))]));

/** The size and the hash of a file's content. */
export const factsOf = (content: Uint8Array): FileFacts => ({
	size: content.length,
	hash: sha256(content),
});

/** Moves a folder, of which nothing stands in the other place yet. */
export function moveFolder(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch {
		// The places are on different disks.
		cpSync(from, to, { recursive: true });
	}
}

/** Tells which topic each file of a rendered site belongs to, by the first folder of its path. */
export function groupByTopic(
	paths: readonly string[],
	topics: readonly string[]
): { ofTopics: Map<string, string[]>; ofSite: string[] } {
	const slugs = new Set(topics);
	const ofTopics = new Map<string, string[]>(topics.map((slug) => [slug, []]));
	const ofSite: string[] = [];
	for (const path of paths) {
		const [first = ''] = path.split('/', 1);
		if (slugs.has(first) && path.includes('/')) ofTopics.get(first)?.push(path);
		else if (!path.startsWith(assetsFolder)) ofSite.push(path);
	}
	return { ofTopics, ofSite };
}

export function writeFile(file: string, content: string | Uint8Array): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
}

/** The files of a topic, or of no topic, when features have added to them. */
export interface FinishedPages {
	pages: PageRecord[];
	/** All files, by path below the site's folder. */
	paths: string[];
	/** What features have left, by their names. */
	summaries: Record<string, unknown>;
	data: Record<string, unknown>;
}
