import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../../lib/list-files.ts';
import { docsFolder, listTopics } from '../check/content-folder.ts';
import { isReadHere } from '../shard.ts';
import { topicOf } from '../topic.ts';
import type { Files } from './files-loader.ts';
import { mayAddFiles } from './shard-store.ts';

/**
 * Which files are pages: Markdown of any ending, unless its name begins with `_`. The build of a shard leaves out other
 * topics, unless the bundler has to know what is on their pages.
 */
export function pageFiles(root: URL): Files {
	const docs = fileURLToPath(new URL(`${docsFolder}/`, root));
	const topics = listTopics(root);
	const mayMatter = (slug: string) =>
		listFiles(join(docs, slug))
			.filter(isPage)
			.some((path) => mayAddFiles(readFileSync(join(docs, slug, path), 'utf8')));
	const read = topics.filter((slug) => isReadHere(slug) || mayMatter(slug));
	if (read.length === topics.length) {
		return { base: docsFolder, pattern: `**/${pages}`, isListed: isPage };
	}
	const known = new Set(read);
	return {
		base: docsFolder,
		pattern: [pages, ...(read.length > 0 ? [`${anyOf(read)}/**/${pages}`] : [])],
		isListed: (path) => isPage(path) && (!path.includes('/') || known.has(topicOf(path))),
	};
}

const pages = '[^_]*.{markdown,mdown,mkdn,mkd,mdwn,md,mdx}';

const isPage = (path: string): boolean =>
	/(?:^|\/)[^_/][^/]*\.(?:markdown|mdown|mkdn|mkd|mdwn|mdx?)$/.test(path);

/** A pattern for some names; with one alone in them, braces would stand for themselves. */
function anyOf(names: readonly string[]): string {
	const literal = names.map((name) => name.replace(/[^\p{L}\p{N}_-]/gu, '\\$&'));
	return literal.length > 1 ? `{${literal.join(',')}}` : literal.join('');
}
