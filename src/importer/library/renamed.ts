import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../lib/list-files.ts';
import type { Notice } from '../read/parts.ts';
import type { Problem } from '../../lib/problems.ts';
import { readFolder, type Memory } from './memory.ts';
import { shownPath } from './shown-path.ts';

/** The page, made by hand, that says most of what a page said that is gone; nothing if none says half. */
export function findRenamed(
	before: string,
	current: ReadonlyMap<string, Uint8Array>,
	last: Memory
): string | undefined {
	const lines = linesOf(before);
	const shares = [...current]
		.filter(([name]) => isPage(name) && !(name in last.files))
		.map(([name, now]) => {
			const own = linesOf(new TextDecoder().decode(now));
			return { name, share: lines.intersection(own).size / Math.max(lines.size, own.size) };
		})
		.sort((a, b) => b.share - a.share);
	const [best] = shares;
	return best && best.share >= 0.5 ? best.name : undefined;
}

/** The pages of a topic that were renamed by hand since it was imported: their names now, by those before. */
export function renamedPages(folder: string, last: Memory): Map<string, string> {
	const gone = Object.entries(last.files).filter(
		([name]) => isPage(name) && !existsSync(join(folder, name))
	);
	if (gone.length === 0) return new Map();
	const current = readFolder(folder);
	return new Map(
		gone.flatMap(([name, before]) => {
			const now = findRenamed(before, current, last);
			return now === undefined ? [] : [[nameOf(name), nameOf(now)]];
		})
	);
}

/**
 * Names the links of other topics in a folder that lead to pages which were renamed, and so nowhere.
 * `renamed` are the names by the addresses of topics, `written` the topics whose links are rewritten.
 */
export function findStaleLinks(
	docs: string,
	renamed: ReadonlyMap<string, ReadonlyMap<string, string>>,
	written: ReadonlySet<string>
): Map<string, (Notice & Problem)[]> {
	const stale = new Map<string, (Notice & Problem)[]>();
	if (renamed.size === 0) return stale;
	const names = listFiles(docs, (name) => !name.startsWith('.') && !written.has(name));
	for (const page of names.filter(isPage)) {
		const lines = readFileSync(join(docs, page), 'utf8').split('\n');
		for (const [index, line] of lines.entries()) {
			for (const [link, slug = '', name = ''] of line.matchAll(
				/\/([a-z\d-]+)\/([a-z\d-]+)\/?(?=[)#"\s])/g
			)) {
				const now = renamed.get(slug)?.get(name);
				if (now === undefined) continue;
				const notice = {
					file: shownPath(join(docs, page)),
					line: index + 1,
					message: `links to ${link}, but that page is now called ${now}`,
					fix: `write /${slug}/${now}/`,
				};
				stale.set(slug, [...(stale.get(slug) ?? []), notice]);
			}
		}
	}
	return stale;
}

const isPage = (name: string): boolean => /\.mdx?$/.test(name);
const nameOf = (file: string): string => file.replace(/\.mdx?$/, '');

const linesOf = (text: string): Set<string> =>
	new Set(text.split('\n').filter((line) => !/^(?:---|\s*|title:.*|description:.*)$/.test(line)));
