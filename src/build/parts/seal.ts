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
 * Finishes the rendered files of a topic, or those that belong to no topic: reads a record of each page, and lets features add to
 * them. Pages that a feature has changed are written again.
 *
 * `folder` is Astro's output folder, and `paths` lists the files in it to finish. Returns the records and the paths, including the
 * files that features have added. Throws an error if `public/` has a file at one of their paths.
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
 * Whether an HTML file is a page. HTML in `public/` without an encoding is not, such as the file with which a search engine verifies
 * the owner of a site. It is copied unchanged. `copied` is the location of the file in `public/`.
 */
const isPage = (html: string, copied: string): boolean =>
	html !== '' && (encodingTag.test(html) || !existsSync(copied));

/** The sizes and hashes of files in a folder, by path. */
export const factsOfFiles = (folder: string, paths: readonly string[]): Record<string, FileFacts> =>
	Object.fromEntries(paths.map((path) => [path, factsOf(readFileSync(join(folder, path)))]));

/** The size and the hash of a file's content. */
export const factsOf = (content: Uint8Array): FileFacts => ({
	size: content.length,
	hash: sha256(content),
});

/** Moves a folder to a location that does not exist yet. */
export function moveFolder(from: string, to: string): void {
	try {
		renameSync(from, to);
	} catch {
		// The locations are on different file systems.
		cpSync(from, to, { recursive: true });
	}
}

/** Groups the files of a rendered site by topic, according to the first folder of their paths. */
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

/** The files of a topic, or of no topic, after features have added to them. */
export interface FinishedPages {
	pages: PageRecord[];
	/** The paths of all files, relative to the site's folder. */
	paths: string[];
	/** What features have stored, by feature. */
	summaries: Record<string, unknown>;
	data: Record<string, unknown>;
}
